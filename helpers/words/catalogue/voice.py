"""What the analyses of reviews and posts say when they cannot be done."""

from __future__ import annotations

from helpers.words import Text

SENTENCES = {
    "voice.no_labels": Text(
        "沒有任何一列有人工標註（label_aspect 全部空白），無法檢驗。請用含有標註的 reviews，不要先把標註列篩掉。",
        "No row carries a person's label (label_aspect is blank throughout), so nothing can be checked. Use the reviews with their labels, and do not filter these rows out first.",
    ),
}
