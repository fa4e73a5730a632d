"""The places where people talk: boards, how many see and answer a post there, and how posts end there."""

from __future__ import annotations

__all__ = ["BOARDS", "ENGAGED", "FOLLOWERS", "PLATFORMS", "REACH", "TAILS"]

PLATFORMS = ("ptt", "dcard", "facebook", "instagram", "threads", "youtube", "google")
# An empty name is a place without boards.
BOARDS: dict[str, tuple[str, ...]] = {
    "ptt": ("e-shopping", "Lifeismoney", "Coffee", "BeautySalon", "CookClub", "home-sale", "WomenTalk"),
    "dcard": ("購物", "居家生活", "美妝", "美食", "女孩", "閒聊", "大學生活"),
    "facebook": ("好物分享團", "媽媽互助會", "居家選物社", "團購交流區", ""),
    "instagram": ("",),
    "threads": ("",),
    "youtube": ("",),
    "google": ("",),
}
# How many people a common post reaches, and the share of them that react.
REACH = {
    "ptt": 2_400,
    "dcard": 2_000,
    "facebook": 800,
    "instagram": 650,
    "threads": 700,
    "youtube": 1_200,
    "google": 140,
}
ENGAGED = {
    "ptt": 0.011,
    "dcard": 0.020,
    "facebook": 0.024,
    "instagram": 0.043,
    "threads": 0.036,
    "youtube": 0.016,
    "google": 0.030,
}
# Followers of the brands' own accounts.
FOLLOWERS: dict[str, dict[str, int]] = {
    company: dict(zip(PLATFORMS, (0, 0, facebook, instagram, threads, youtube, 0), strict=True))
    for company, facebook, instagram, threads, youtube in (
        ("own", 38_400, 21_700, 8_900, 3_100),
        ("c1", 126_000, 41_200, 11_500, 9_800),
        ("c2", 52_300, 63_800, 14_200, 6_400),
        ("c3", 29_900, 25_600, 9_700, 12_300),
        ("c4", 44_100, 97_500, 33_600, 5_200),
    )
}
# How posts end: "any" in any mood, the signs in one.
TAILS: dict[str, dict[str, tuple[str, ...]]] = {
    "ptt": {
        "any": (" XD", "...", " 如題", ""),
        "+": (" 推", " 有圖", " 給需要的人"),
        "-": (" QQ", " 無言", " = =", " 補噓"),
        "0": (" 謝謝", " 感恩", " 先謝謝版友", "?"),
    },
    "dcard": {
        "any": ("", "😂", "～"),
        "+": ("🥹", "✨", "💕", "！！"),
        "-": ("😭", "😢", "...", "🙄"),
        "0": ("🙏", "，謝謝大家", "？", "，求解"),
    },
    "facebook": {
        "any": ("", "～", "。"),
        "+": ("👍", "❤️", "！", " 分享給大家"),
        "-": ("😡", "！！", "…", " 真的很扯"),
        "0": ("？", " 謝謝", " 感恩🙏", " 可私訊"),
    },
    "instagram": {
        "any": ("", " ✨", " 📷"),
        "+": (" #好物分享", " #生活選物", " #居家日常", " 🤍"),
        "-": (" 😩", " #踩雷", " 💔"),
        "0": (" #日常", " #週末", " 🌿"),
    },
    "threads": {
        "any": ("", " 😂", " 🫠", "⋯"),
        "+": (" 🥹", " 真心", " 求不要絕版"),
        "-": (" 傻眼", " 😤", " 真的會謝", " 有人一樣嗎"),
        "0": (" 求解", " 認真問", " 有人知道嗎", " 🤔"),
    },
    "youtube": {"any": ("", "😂", "！"), "+": ("👍", "❤️"), "-": ("😅", "..."), "0": ("？", " 謝謝", "🙏")},
    "google": {"any": ("", "。"), "+": ("！", " 推", "👍"), "-": ("。。。", " 可惜"), "0": ("。", "")},
}
