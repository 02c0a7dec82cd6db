"""FastAPI as its tutorial begins.

framework: fastapi
documentation: https://fastapi.tiangolo.com/tutorial/first-steps/
interface: asgi
served-with: {test-client: httpx2}
openapi-page: /docs
"""

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


@app.get("/plain", response_class=PlainTextResponse)
async def plain():
    return "Hello, world!"


@app.get("/json")
async def json():
    return {"message": "Hello, world!"}


@app.get("/user/{name}", response_class=PlainTextResponse)
async def user(name: str):
    return f"Hello, {name}!"


# Not counted: its test client.
def plain_by_test_client():
    from fastapi.testclient import TestClient

    return TestClient(app).get("/plain").text
