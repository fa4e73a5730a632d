"""What follows from a secret: repeatable, different for each use, and nothing without the secret."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import replace

from course.identity import Course, pseudonym, second_seed, seed_of_learner, self_study, signature, token
from course.identity.settings import Settings

SECRET = bytes(range(32))
SPRING = Course(Settings(id="spring", title="a"), secret=SECRET)
AUTUMN = Course(Settings(id="autumn", title="a"), secret=SECRET)
SELF = self_study("spring")


def test_a_seed_is_the_head_of_an_hmac_sha256_over_use_course_and_learner() -> None:
    whole = hmac.new(SECRET, b'["seed", "spring", "a01"]', hashlib.sha256).digest()
    assert seed_of_learner(SPRING, "a01") == int.from_bytes(whole[:4], "big")


def test_two_learners_two_courses_and_two_secrets_differ_in_everything() -> None:
    other = replace(SPRING, secret=bytes(32))
    for derive in (seed_of_learner, second_seed, pseudonym):
        values = [derive(SPRING, "a01"), derive(SPRING, "a02"), derive(AUTUMN, "a01"), derive(other, "a01")]
        assert len({*values}) == 4
    assert len({token(SPRING), token(AUTUMN), token(other)}) == 3


def test_each_use_has_a_label_of_its_own() -> None:
    assert seed_of_learner(SPRING, "a01") != second_seed(SPRING, "a01")
    facts = {"learner": "a01"}
    assert not signature(SPRING, facts).startswith(f"{seed_of_learner(SPRING, 'a01'):08x}")  # type: ignore[union-attr]


def test_ten_thousand_learners_seldom_share_a_seed() -> None:
    # With 32 bits a pair among 10,000 is expected 0.012 times; three shared ones would be a fault.
    seeds = {seed_of_learner(SPRING, f"a{number}") for number in range(10_000)}
    assert len(seeds) > 9_997
    assert all(0 <= seed < 2**32 for seed in seeds)


def test_tokens_and_pseudonyms_can_be_read_out_and_typed() -> None:
    # Base32: no 0, 1, 8, 9 to be taken for letters.
    assert re.fullmatch("[A-Z2-7]{12}", token(SPRING))
    assert re.fullmatch("[A-Z2-7]{8}", pseudonym(SPRING, "王小明"))


def test_self_study_has_public_seeds_the_token_self_and_no_signature() -> None:
    public = int(hashlib.sha256(b"spring:a01").hexdigest(), 16) % 2**32
    assert seed_of_learner(SELF, "a01") == public
    assert second_seed(SELF, "a01") not in (public, second_seed(SPRING, "a01"))
    assert (token(SELF), signature(SELF, {"a": 1})) == ("SELF", None)


def test_a_signature_does_not_depend_on_the_order_of_the_facts() -> None:
    assert signature(SPRING, {"a": 1, "b": "二"}) == signature(SPRING, {"b": "二", "a": 1})
    assert signature(SPRING, {"a": 1}) != signature(SPRING, {"a": 2})
