"""The 31 law cases and eight ways of collecting, in words: what lands on a planner's desk.

The answers stand apart, in `legal_key.yaml`, and are read only by `helpers.market.papers.legal_key`.
Teaching material for Taiwan's law as of 2025, not legal advice.
"""

from __future__ import annotations

from dataclasses import dataclass

from helpers.words import Text

__all__ = ["CASES", "LAW_AS_OF", "WAYS", "Case", "Way"]

# The one date to renew when the module has been checked against the law again.
LAW_AS_OF = "2025-12-31"


@dataclass(frozen=True)
class Case:
    """One case to judge."""

    case_id: str
    topic: str
    text: Text


@dataclass(frozen=True)
class Way:
    """One way to collect information about a competitor."""

    method_id: str
    text: Text


CASES = (
    Case(
        "L01",
        "personal_data",
        Text(
            "CRM 組訊息：「林小姐上個月按了退訂，可是這個月還在買濾掛咖啡。她明明喜歡我們，下週的 LINE 推播把她加回名單吧。」",
            "From CRM: “Ms Lin unsubscribed last month, yet she bought drip coffee again this month. She clearly likes us. Let us put her back on the list for next week's LINE push.”",
        ),
    ),
    Case(
        "L02",
        "personal_data",
        Text(
            "第一封給訂購客人的電子報已經排好：頭圖、三項商品、優惠碼。信裡沒有任何地方可以拒收。同事說：「不想收的人自己打電話來就好。」",
            "The first newsletter to people who have ordered is ready: a banner, three products, a code. Nothing in it lets them refuse. A colleague says: “Whoever does not want it can phone us.”",
        ),
    ),
    Case(
        "L03",
        "personal_data",
        Text(
            "廣告投放組想把全部會員的電子郵件做雜湊處理，上傳到廣告平台找相似受眾。「雜湊過就不是個資了，今天就可以傳。」",
            "The advertising team wants to hash the e-mail addresses of all members and upload them to an ad platform to find similar people. “Hashed, it is no longer personal data. We can send it today.”",
        ),
    ),
    Case(
        "L04",
        "personal_data",
        Text(
            "實習生：「朋友那邊有一萬筆媽媽的電子郵件，一萬出頭就賣，還保證合法。母親節檔期剛好用得上。」",
            "The intern: “A friend sells ten thousand mothers' e-mail addresses for a little over NT$10,000, guaranteed lawful. Just right for Mother's Day.”",
        ),
    ),
    Case(
        "L05",
        "personal_data",
        Text(
            "膚況測驗草稿第 3 題：「醫師是否診斷過您有濕疹？」第 4 題：「目前使用哪些藥膏？」系統再依答案推薦身體乳。",
            "Draft of a skin quiz. Question 3: “Has a doctor diagnosed eczema?” Question 4: “Which ointments do you use?” The system then recommends a body lotion.",
        ),
    ),
    Case(
        "L06",
        "personal_data",
        Text(
            "6,200 位會員的檔案寄錯廠商，對方已經開過檔。主管說：「先不要聲張，月底開會再報告。」",
            "A file of 6,200 members went to the wrong vendor, who has opened it. A manager says: “Keep it quiet and report at the month-end meeting.”",
        ),
    ),
    Case(
        "L07",
        "personal_data",
        Text(
            "分析同仁想統計公開貼文裡大家談咖啡的哪些主題：只計次數，不存帳號與姓名，報告只放彙總數字。",
            "An analyst wants to count which coffee topics come up in public posts: counts only, no accounts or names are kept, and the report shows totals.",
        ),
    ),
    Case(
        "L08",
        "advertising",
        Text(
            "主視覺文案：「全台銷售第一濾掛咖啡」。附上的證據是自家官網的熱銷排行。",
            "Copy for the key visual: “Taiwan's best-selling drip coffee”. The proof attached is the best-seller list of our own website.",
        ),
    ),
    Case(
        "L09",
        "advertising",
        Text(
            "浴巾組檔期文案：「原價 1,980，限時 990」。查過系統，這組浴巾從來沒有用 1,980 元賣過。",
            "Copy for a towel set: “Was 1,980, now 990, limited time”. According to the system the set has never been sold at 1,980.",
        ),
    ),
    Case(
        "L10",
        "advertising",
        Text(
            "活動頁放了倒數計時：「最後 2 小時」。工程師說，每位訪客一打開頁面，倒數就會重新開始。",
            "The campaign page has a countdown: “Last 2 hours”. The engineer says that it starts again each time a visitor opens the page.",
        ),
    ),
    Case(
        "L11",
        "promotion",
        Text(
            "禮盒組售價 1,500 元，買就送不鏽鋼杯，文案寫「贈品市價 900 元」。採購說杯子進貨價只有 260 元，一定沒有超過上限。",
            "A gift set sells at NT$1,500 and comes with a steel mug; the copy says “gift worth NT$900”. Purchasing says the mug costs us NT$260, so it must be within the limit.",
        ),
    ),
    Case(
        "L12",
        "promotion",
        Text(
            "抽獎活動頭獎是電動自行車，市價 45,000 元。活動辦法沒有提到稅，也沒有寫會向誰收身分證資料。",
            "A prize draw has an e-bike worth NT$45,000 as first prize. The terms say nothing about tax, nor from whom identity details will be collected.",
        ),
    ),
    Case(
        "L13",
        "endorsement",
        Text(
            "我們付給創作者 30,000 元，她的貼文寫：「這是我自己買的，真心推薦，沒有業配。」社群編輯覺得這樣最自然。",
            "We paid a creator NT$30,000. Her post says: “Bought it myself, honest recommendation, not sponsored.” The social editor finds it the most natural way.",
        ),
    ),
    Case(
        "L14",
        "rivals",
        Text(
            "比較表草稿：把我們的旗艦手沖壺拿來比拾陸倉的入門款，六項全部打勾，標題是「全面勝出」。",
            "Draft of a comparison table: our flagship kettle against Shiliu Depot's entry model, six ticks for us, and the headline “Better all round”.",
        ),
    ),
    Case(
        "L15",
        "rivals",
        Text(
            "搜尋廣告草稿：有人搜尋「拾陸倉」時，顯示標題「拾陸倉｜穗岸特惠」。",
            "Draft of a search ad: whoever searches for “拾陸倉” (Shiliu Depot) sees the headline “拾陸倉｜穗岸特惠” (Shiliu Depot | SuiAn specials).",
        ),
    ),
    Case(
        "L16",
        "rivals",
        Text(
            "投放同仁想出價買「拾陸倉」這個關鍵字，廣告文案只出現我們自己的品牌。「文案沒有寫到對手，應該可以直接上吧？」",
            "An ad colleague wants to bid on the keyword “拾陸倉” (Shiliu Depot); the ad shows our brand only. “The copy does not name them, so we can go live, can we not?”",
        ),
    ),
    Case(
        "L17",
        "contract",
        Text(
            "官網出清頁最下面的小字：「特價品售出，恕不退換。」",
            "Small print at the foot of the clearance page on our website: “Sale items cannot be returned or exchanged.”",
        ),
    ),
    Case(
        "L18",
        "contract",
        Text(
            "刻字陶杯依客人提供的名字製作。下單前，頁面已用明顯文字告知：「客製商品不適用七日解除權。」",
            "A mug is engraved with the name that the customer gives. Before ordering, the page says plainly: “Made to order: the seven-day right of withdrawal does not apply.”",
        ),
    ),
    Case(
        "L19",
        "contract",
        Text(
            "售價 12,900 元的禮盒組誤標成 1,290 元，已有 214 筆訂單付款，系統也寄了確認信。營運說：「全部取消，每人送 100 元折價券。」",
            "A gift set of NT$12,900 was shown at NT$1,290. 214 orders have been paid and the system has sent confirmations. Operations say: “Cancel them all and give everyone a NT$100 coupon.”",
        ),
    ),
    Case(
        "L20",
        "health_claims",
        Text(
            "咖啡商品頁：「每天一杯，穩定血糖、預防失智。」文案說有一篇國外研究可以佐證。",
            "Product page of a coffee: “A cup a day steadies blood sugar and prevents dementia.” The copywriter has a study from abroad to support it.",
        ),
    ),
    Case(
        "L21",
        "health_claims",
        Text(
            "新茶品提案名稱：「健康輕纖茶」。沒有申請健康食品許可。",
            "Proposed name of a new tea: “健康輕纖茶” (Healthy Light and Slim Tea). No health food permit has been applied for.",
        ),
    ),
    Case(
        "L22",
        "health_claims",
        Text(
            "身體乳文案：「保濕滋潤，舒緩肌膚乾燥」。檔案裡有保濕測試報告。",
            "Copy for a body lotion: “Moisturises and cares for dry skin”. A moisture test is on file.",
        ),
    ),
    Case(
        "L23",
        "health_claims",
        Text(
            "沐浴露文案：「消炎殺菌、改善濕疹」。文案說這是客人評論裡的原話。",
            "Copy for a body wash: “Fights inflammation and germs, improves eczema”. The copywriter says a customer wrote so in a review.",
        ),
    ),
    Case(
        "L24",
        "intellectual_property",
        Text(
            "有位客人在 Instagram 標記我們，照片拍得很美。設計想直接拿來做廣告素材。「她都標記我們了。」",
            "A customer tagged us on Instagram with a beautiful photograph. The designer wants to use it in our ads as it is. “She tagged us, after all.”",
        ),
    ),
    Case(
        "L25",
        "intellectual_property",
        Text(
            "外包攝影師拍的型錄照片，當初沒有簽書面約定。通路夥伴想買這批照片放在自己的網站，業務問可不可以賣。",
            "A freelancer took our catalogue photographs; nothing was agreed in writing. A retail partner wants to buy them for its own site, and sales ask whether we can sell.",
        ),
    ),
    Case(
        "L26",
        "intellectual_property",
        Text(
            "Meta 廣告用了 AI 生成的人物，沒有標示。同事說：「人是電腦做的，圖就是我們的，不用講。」",
            "A Meta ad shows a person made by AI and says nothing about it. A colleague says: “The computer made her, the picture is ours, no need to mention it.”",
        ),
    ),
    Case(
        "L27",
        "intellectual_property",
        Text(
            "咖啡膠囊包裝側面用一般字體寫：「適用 X 牌膠囊機」，沒有放對方的標誌，也標示了我們的品牌。",
            "The side of a box of coffee capsules says in plain type: “Fits machines of brand X”. Their logo is not shown; our own brand is.",
        ),
    ),
    Case(
        "L28",
        "intellectual_property",
        Text(
            "新款濾杯的外觀還沒申請設計專利，社群想先放預告影片，讓大家看到完整外型。",
            "The design of a new dripper has not been filed. The social team wants to post a teaser film first, showing its whole shape.",
        ),
    ),
    Case(
        "L29",
        "rivals",
        Text(
            "沐芽研的前員工傳訊息來：「我手上有他們下半年的促銷行事曆，要不要看？不收錢。」",
            "A former employee of Muya Lab writes: “I have their promotion calendar for the second half of the year. Want to see it? No charge.”",
        ),
    ),
    Case(
        "L30",
        "respect",
        Text(
            "織品貼文標題：「連瞎子都看得出的質感」。文案覺得有梗。",
            "Headline of a textiles post: “Quality that even the blind can see”. The copywriter finds it witty.",
        ),
    ),
    Case(
        "L31",
        "respect",
        Text(
            "社群編輯徵才貼文：「限女、30 歲以下，活潑外向」。",
            "A post looking for a social editor: “Women only, under 30, lively and outgoing”.",
        ),
    ),
)

WAYS = (
    Way(
        "CM1",
        Text(
            "每週到對手的公開商品頁抄下售價與庫存狀態。",
            "Note prices and stock on rivals' public product pages every week.",
        ),
    ),
    Way(
        "CM2",
        Text(
            "請人寫程式大量抓取對手網站；對方的使用條款寫明禁止自動擷取。",
            "Have a program fetch a rival's whole site; its terms of use forbid automatic collection.",
        ),
    ),
    Way(
        "CM3",
        Text(
            "以一般客人的身分到對手的店買一樣東西，記下服務流程，不假冒別人，也不違反任何約定。",
            "Buy one thing at a rival's shop as an ordinary customer and note how it goes, posing as nobody else and breaking no agreement.",
        ),
    ),
    Way(
        "CM4",
        Text(
            "假裝是包材供應商，寫信問對手明年的採購量與成本。",
            "Pose as a packaging supplier and ask a rival about next year's volumes and costs.",
        ),
    ),
    Way(
        "CM5",
        Text(
            "在公開的廣告檔案庫計算對手每月刊登的廣告則數。",
            "Count a rival's ads month by month in a public ad library.",
        ),
    ),
    Way(
        "CM6",
        Text("請對手的前員工提供他帶出來的檔案。", "Ask a rival's former employee for the files that he took along."),
    ),
    Way(
        "CM7",
        Text(
            "向市調公司購買家戶購買固定樣本的彙總資料。",
            "Buy summary data of a household purchase panel from a research firm.",
        ),
    ),
    Way(
        "CM8",
        Text(
            "有人兜售對手的顧客名單，買下來分析重疊程度。",
            "Somebody offers a rival's customer list: buy it and see how far it overlaps with ours.",
        ),
    ),
)
