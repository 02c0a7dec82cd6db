"""Litestar as its documentation begins.

framework: litestar
documentation: https://docs.litestar.dev/latest/
interface: asgi
openapi-page: /schema
"""

from litestar import Litestar, MediaType, get


@get("/plain", media_type=MediaType.TEXT)
async def plain() -> str:
    return "Hello, world!"


@get("/json")
async def json() -> dict[str, str]:
    return {"message": "Hello, world!"}


@get("/user/{name:str}", media_type=MediaType.TEXT)
async def user(name: str) -> str:
    return f"Hello, {name}!"


app = Litestar([plain, json, user])


# Not counted: its test client.
def plain_by_test_client():
    from litestar.testing import TestClient

    with TestClient(app) as client:
        return client.get("/plain").text
