"""FastHTML as its documentation begins; it makes HTML unless it is told otherwise.

framework: fasthtml
documentation: https://fastht.ml/docs/
interface: asgi
"""

from fasthtml.common import fast_app
from starlette.responses import PlainTextResponse

app, rt = fast_app()


@rt("/plain")
def plain():
    return PlainTextResponse("Hello, world!")


@rt("/json")
def json():
    return {"message": "Hello, world!"}


@rt("/user/{name}")
def user(name: str):
    return PlainTextResponse(f"Hello, {name}!")


# Not counted: its test client.
def plain_by_test_client():
    from fasthtml.common import Client

    return Client(app).get("/plain").text
