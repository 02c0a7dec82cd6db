"""Django as its tutorial begins: a project that startproject makes, with three views in it.

framework: django
documentation: https://docs.djangoproject.com/en/stable/intro/tutorial01/
interface: wsgi
prepare: django-admin startproject hello .
put-at: hello/urls.py
start: from hello.wsgi import application as app; import hello.urls
admin: /admin/
"""

from django.contrib import admin
from django.http import HttpResponse, JsonResponse
from django.urls import path


def plain(request):
    return HttpResponse("Hello, world!", content_type="text/plain")


def json(request):
    return JsonResponse({"message": "Hello, world!"})


def user(request, name):
    return HttpResponse(f"Hello, {name}!", content_type="text/plain")


urlpatterns = [
    path("admin/", admin.site.urls),
    path("plain", plain),
    path("json", json),
    path("user/<str:name>", user),
]


# Not counted: its test client.
def plain_by_test_client():
    from django.test import Client

    return Client(headers={"host": "localhost"}).get("/plain").text
