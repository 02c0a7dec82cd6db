"""`tradeoff recommend`: the questions of the form in Discord, asked one by one in a terminal."""

import re
from collections.abc import Callable

from bot.answering.adviser import Adviser, Asked
from bot.answering.answer import Answer
from bot.answering.recommending import LEAVE_OUT
from bot.command_line.printing import count
from bot.terminal import Paper, printable

HOW = "Numbers, or your own words; Enter goes on."
HOW_TO_LEAVE_OUT = "Names of frameworks, or features that must not be built in; Enter for none."

Read = Callable[[], str]
"""Gives the next line that is typed. Raises: EOFError: there is none."""


def recommend(adviser: Adviser, read: Read, paper: Paper) -> Answer:
    """Ask everything and answer. Who ends the input early gets the answer to what was said until then."""
    needs: list[str] = []
    left_out = ""
    try:
        for asked in adviser.asked():
            choices = [f"  {at}  {printable(choice.label)}" for at, choice in enumerate(asked.choices, 1)]
            _say(paper, asked.text, *choices, how=HOW)
            needs += _needs(read(), asked, adviser)
        _say(paper, LEAVE_OUT, how=HOW_TO_LEAVE_OUT)
        left_out = read()
    except EOFError:
        print()
    print()
    return adviser.recommend_for(needs, left_out)


def _say(paper: Paper, question: str, *choices: str, how: str) -> None:
    print("", paper.bold(question), *choices, paper.dim(how), sep="\n", flush=True)


def _needs(typed: str, asked: Asked, adviser: Adviser) -> list[str]:
    """The needs whose numbers were typed, or those told of in words; where there are none, that is said."""
    if re.fullmatch(r"[\d\s,;.+&]*", typed):
        numbers = [int(number) for number in re.findall(r"\d+", typed)]
        beyond = [str(number) for number in numbers if not 0 < number <= len(asked.choices)]
        if beyond:
            print(f"There is no {', '.join(beyond)} among {count(len(asked.choices), 'answer')}; going on without it.")
        return [asked.choices[number - 1].id for number in numbers if str(number) not in beyond]
    told = adviser.read(typed, addressed=True).question.needs
    if not told:
        print("Nothing known here follows from that; going on without it.")
    return list(told)
