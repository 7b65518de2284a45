"""Sixty addresses that no snapshot may reach, tried against a server that counts who connects: nobody does."""

import pytest

from factcheck.fetch.address import FetchError
from factcheck.fetch.doors import closed
from factcheck.fetch.page import fetch

LITERAL = [  # addresses as they are, and in every spelling that some program reads as one of them
    "http://127.0.0.1/", "http://127.8.9.10/", "http://0.0.0.0/", "http://10.1.2.3/", "http://172.16.0.9/",
    "http://172.31.255.254/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/",
    "http://100.127.255.255/", "http://100.100.100.200/", "http://192.0.0.192/", "http://192.0.2.7/",
    "http://198.18.0.1/", "http://198.51.100.9/", "http://203.0.113.4/", "http://192.88.99.1/", "http://224.0.0.1/",
    "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/", "http://168.63.129.16/",
    "http://2130706433/", "http://0x7f000001/", "http://017700000001/", "http://0177.0.0.1/", "http://0x7f.0.0.1/",
    "http://127.1/", "http://127.0.1/", "http://127.0.0.1./", "http://127.0.0.01/", "http://１２７.0.0.1/",
    "http://127。0。0。1/", "http://①②⑦.0.0.1/", "http://127.0.0.0x1/", "http://%31%32%37.0.0.1/",
    "http://[::1]/", "http://[::]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/", "http://[::ffff:0:10.0.0.1]/", "http://[::127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/",
    "http://[64:ff9b:1::10.0.0.1]/", "http://[2002:7f00:1::]/", "http://[2002:c0a8:101::1]/",
    "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/",
    "http://[fec0::1]/", "http://[fc00::1]/", "http://[fd00:ec2::254]/", "http://[ff02::1]/", "http://[2001:db8::1]/",
    "http://[3fff::1]/", "http://[5f00::1]/", "http://[100::1]/", "http://[4000::1]/",
    "http://localhost/", "http://intranet/", "http://localhost./",
    "http://editor:secret@93.184.215.14/", "http://news.example@127.0.0.1/", "http://news.example\\@127.0.0.1/",
    "http://news.example:6379/", "http://news.example:22/", "http://news.example:0/",
    "file:///etc/passwd", "ftp://news.example/a", "gopher://news.example/", "data:text/plain,30", "javascript:alert(1)",
    "http:///etc/passwd", "http://", "//news.example/", "http://news .example/", "http://news.example/\r\nX: y",
]  # fmt: skip
ANSWERS = [  # what a name may be made to resolve to
    ["127.0.0.1"], ["10.0.0.8"], ["169.254.169.254"], ["100.64.9.9"], ["::1"], ["fd12::7"], ["::ffff:192.168.0.1"],
    ["fe80::1%2"], ["93.184.215.14", "192.168.0.1"], ["2606:2800:21f:cb07::1", "::1"], ["not-an-address"],
]  # fmt: skip


def test_there_are_more_than_sixty():
    assert len(set(LITERAL)) + len(ANSWERS) >= 60


@pytest.mark.parametrize("url", LITERAL)
def test_no_forbidden_address_is_connected_to(url, doors, server):
    with pytest.raises(FetchError):
        fetch(url, doors)
    assert server.connections == 0


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_a_name_at_a_forbidden_address_is_not_connected_to(answer, doors, server, names):
    names["news.example"] = [answer]
    with pytest.raises(FetchError, match=r"news\.example"):
        fetch("http://news.example/", doors)
    assert server.connections == 0


@pytest.mark.parametrize("url", [url for url in LITERAL if "\r" not in url])
def test_a_page_that_leads_to_a_forbidden_address_is_left_there(url, doors, server):
    server.pages["/"] = (302, {"Location": url.encode().decode("latin-1")}, b"")
    with pytest.raises(FetchError):
        fetch("http://news.example/", doors)
    assert {path for path, _ in server.asked} == {"/"}
    assert set(doors._behind.to) == {("93.184.215.14", 80)}


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
def test_a_page_that_leads_to_a_name_at_a_forbidden_address_is_left_there(answer, doors, server, names):
    names["inner.example"] = [answer]
    server.pages["/"] = (302, {"Location": "http://inner.example/secret"}, b"")
    with pytest.raises(FetchError, match=r"leads to http://inner\.example"):
        fetch("http://news.example/", doors)
    assert server.connections == 1


def test_a_name_that_answers_differently_the_second_time_gains_nothing(doors, server, names, funnel):
    names["news.example"] = [["93.184.215.14"], ["127.0.0.1"]]
    server.pages["/"] = (200, {}, b"The flood took 30 houses.")
    assert fetch("http://news.example/", doors).data == b"The flood took 30 houses."
    assert funnel.to == [("93.184.215.14", 80)]
    assert names["news.example"] == [["127.0.0.1"]]


def test_a_name_that_answers_differently_behind_a_redirect_is_refused(doors, server, names):
    names["news.example"] = [["93.184.215.14"], ["127.0.0.1"]]
    server.pages["/"] = (302, {"Location": "/inner"}, b"")
    with pytest.raises(FetchError, match="this machine"):
        fetch("http://news.example/", doors)
    assert server.connections == 1


@pytest.mark.parametrize("address", ["93.184.215.14", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])
def test_public_addresses_are_open(address):
    assert closed(address) is None


def test_the_next_address_is_tried_where_one_does_not_answer(doors, server, names, funnel, monkeypatch):
    import httpcore

    names["news.example"] = [["1.1.1.1", "93.184.215.14"]]
    server.pages["/"] = (200, {}, b"ok")
    connect = funnel.connect_tcp

    def unwilling(host, *rest):
        if host == "1.1.1.1":
            raise httpcore.ConnectError
        return connect(host, *rest)

    monkeypatch.setattr(funnel, "connect_tcp", unwilling)
    assert fetch("http://news.example/", doors).data == b"ok"


def test_no_proxy_of_the_environment_is_used(doors, server, monkeypatch, funnel):
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server.pages["/"] = (200, {}, b"ok")
    fetch("http://news.example/", doors)
    assert funnel.to == [("93.184.215.14", 80)]
