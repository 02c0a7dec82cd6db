"""Connexion as its quickstart begins, with the paths described in OpenAPI.

framework: connexion
documentation: https://connexion.readthedocs.io/en/latest/quickstart.html
interface: asgi
openapi-page: /ui/
served-with: {openapi-page: swagger-ui-bundle}
"""

from connexion import AsyncApp


async def plain():
    return "Hello, world!"


async def json():
    return {"message": "Hello, world!"}


async def user(name):
    return f"Hello, {name}!"


def described(view, content_type, parameters=()):
    answered = {"200": {"description": "a greeting", "content": {content_type: {}}}}
    return {"get": {"operationId": f"{__name__}.{view}", "parameters": [*parameters], "responses": answered}}


NAME = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
PATHS = {
    "/plain": described("plain", "text/plain"),
    "/json": described("json", "application/json"),
    "/user/{name}": described("user", "text/plain", [NAME]),
}

app = AsyncApp(__name__)
app.add_api({"openapi": "3.0.0", "info": {"title": "hello", "version": "1"}, "paths": PATHS})


# Not counted: its test client.
def plain_by_test_client():
    return app.test_client().get("/plain").text
