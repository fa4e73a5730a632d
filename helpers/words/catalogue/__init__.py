"""The sentences, one file a room. Each file holds one dict, `SENTENCES`: key → `Text(zh, en)`."""
