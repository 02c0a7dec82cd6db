"""Django Ninja as its tutorial begins, in a project that startproject makes.

framework: django-ninja
documentation: https://django-ninja.dev/tutorial/
interface: wsgi
prepare: django-admin startproject hello .
put-at: hello/urls.py
start: from hello.wsgi import application as app; import hello.urls
openapi-page: /docs
admin: /admin/
"""

from django.contrib import admin
from django.http import HttpResponse
from django.urls import path
from ninja import NinjaAPI

api = NinjaAPI()


@api.get("/plain")
def plain(request):
    return HttpResponse("Hello, world!", content_type="text/plain")


@api.get("/json")
def json(request):
    return {"message": "Hello, world!"}


@api.get("/user/{name}")
def user(request, name: str):
    return HttpResponse(f"Hello, {name}!", content_type="text/plain")


urlpatterns = [
    path("admin/", admin.site.urls),
    path("", api.urls),
]


# Not counted: its test client.
def plain_by_test_client():
    from ninja.testing import TestClient

    return TestClient(api).get("/plain").content.decode()
