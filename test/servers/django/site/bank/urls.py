from django.urls import include, path

from . import views

urlpatterns = [
    path("", views.home, name="home"),
    path("account/", views.account, name="account"),
    path("staff/", views.staff, name="staff"),
    path("accounts/", include("django.contrib.auth.urls")),
]
