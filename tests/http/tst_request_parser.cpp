// What the request parser takes and what it refuses, fed whole and octet by octet.
#include "http/request_parser.h"

#include <QtTest>

#include <optional>

using namespace scepter::http;

namespace {

struct Stream {
    QList<Received> requests;
    std::optional<Refusal> refusal;
    QByteArray refusedFirstBytes;
    int continues = 0;
};

// Limits that keep the rows readable.
Limits smallLimits() {
    Limits limits;
    limits.target = 64;
    limits.headers = 512;
    limits.body = 32;
    return limits;
}

Stream parsed(const QByteArray &octets, qsizetype step, const Limits &limits = smallLimits()) {
    Stream stream;
    RequestParser parser(limits);
    for (qsizetype at = 0; at < octets.size() && !stream.refusal; at += step) {
        parser.feed(QByteArrayView(octets).sliced(at, std::min(step, octets.size() - at)));
        for (;;) {
            RequestParser::Outcome outcome = parser.next();
            if (parser.takeExpectedContinue()) ++stream.continues;
            if (auto *received = std::get_if<Received>(&outcome)) {
                stream.requests += std::move(*received);
                continue;
            }
            if (const auto *refusal = std::get_if<Refusal>(&outcome)) {
                stream.refusal = *refusal;
                stream.refusedFirstBytes = parser.firstBytes();
            }
            break;
        }
    }
    return stream;
}

QByteArray get(const QByteArray &target, const QByteArray &headers = "Host: ca\r\n") {
    return "GET " + target + " HTTP/1.1\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &headers, const QByteArray &body) {
    return "POST /scep HTTP/1.1\r\nHost: ca\r\n" + headers + "\r\n" + body;
}

}  // namespace

class TestRequestParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void takes_data();
    void takes();
    void givesPipelinedRequestsInOrder();
    void r7_readsTheCiscoRequestOfHttp10();
    void dropsTheTrailersOfAChunkedBody();
    void asksForTheBodyOnlyWhenTheClientWaits();
    void knowsWhetherARequestHasBegun();
    void boundsEndlessChunkExtensions();
    void q9_takesAGetMessageOfThirtyTwoKibibytes();
};

void TestRequestParser::refuses_data() {
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &octets, int status) {
        QTest::newRow(name) << octets << status;
    };

    row("a target over the limit", get("/" + QByteArray(64, 'a')), 414);
    row("a target that never ends", "GET /" + QByteArray(4096, 'a'), 414);
    row("headers over the limit", get("/", "Host: ca\r\nX: " + QByteArray(512, 'x') + "\r\n"), 431);
    row("a header that never ends", "GET / HTTP/1.1\r\nHost: ca\r\nX: " + QByteArray(4096, 'x'), 431);
    row("many small headers", get("/", "Host: ca\r\n" + QByteArray("X: y\r\n").repeated(100)), 431);
    row("an announced body over the limit", post("Content-Length: 33\r\n", {}), 413);
    row("a body length of 20 digits", post("Content-Length: 18446744073709551615\r\n", {}), 413);
    row("a body length beyond 64 bits", post("Content-Length: 18446744073709551616\r\n", {}), 400);
    row("a chunked body over the limit",
        post("Transfer-Encoding: chunked\r\n", "20\r\n" + QByteArray(32, 'b') + "\r\n1\r\nb\r\n0\r\n\r\n"), 413);

    row("smuggling: length and coding", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
    row("smuggling: coding and length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400);
    row("smuggling: length and unknown coding",
        post("Content-Length: 5\r\nTransfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 400);
    row("smuggling: two lengths that differ", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"), 400);
    row("smuggling: two lengths alike", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), 400);
    row("smuggling: a list of lengths", post("Content-Length: 5, 5\r\n", "hello"), 400);
    row("smuggling: a signed length", post("Content-Length: +5\r\n", "hello"), 400);
    row("smuggling: a negative length", post("Content-Length: -5\r\n", "hello"), 400);
    row("smuggling: a hexadecimal length", post("Content-Length: 0x5\r\n", "hello"), 400);
    row("smuggling: an empty length", post("Content-Length:\r\n", {}), 400);
    row("smuggling: a blank before the colon", post("Content-Length : 5\r\n", "hello"), 400);
    row("smuggling: a blank before the colon of the coding", post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), 400);
    row("smuggling: two codings", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"),
        400);
    row("smuggling: chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
        400);
    row("smuggling: a folded coding", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"), 400);
    row("smuggling: a line that ends with LF alone", "GET / HTTP/1.1\nHost: ca\n\n", 400);
    row("smuggling: a CR inside of a header", get("/", "Host: ca\r\nX: a\rContent-Length: 5\r\n"), 400);
    row("smuggling: HTTP/1.0 with a coding", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("smuggling: a list of different lengths", post("Content-Length: 5, 6\r\n", "hello!"), 400);
    row("smuggling: a length with a blank within", post("Content-Length: 1 5\r\n", "hello"), 400);
    row("smuggling: a folded length", post("Content-Length:\r\n 5\r\n", "hello"), 400);
    row("smuggling: a folded Host", get("/", "Host: ca\r\n\tX: y\r\n"), 400);
    row("smuggling: an LF alone within a header", get("/", "Host: ca\r\nX: a\nContent-Length: 5\r\n"), 400);
    row("smuggling: a CR alone before the headers' end", "GET / HTTP/1.1\r\nHost: ca\r\n\r\r\n", 400);
    row("smuggling: a tab before the colon", post("Content-Length\t: 5\r\n", "hello"), 400);
    row("smuggling: a coding behind a vertical tab",
        post("Transfer-Encoding: \x0b"
             "chunked\r\n",
             "0\r\n\r\n"),
        400);
    row("smuggling: a quoted coding", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), 501);
    row("smuggling: a list of codings", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501);
    row("smuggling: chunked in a list with nothing", post("Transfer-Encoding: ,chunked\r\n", "0\r\n\r\n"), 501);
    row("smuggling: a name that is no token", get("/", "Host: ca\r\nX[0]: y\r\n"), 400);
    row("smuggling: a NUL in a header's name", get("/", QByteArray("Host: ca\r\nX\0: y\r\n", 17)), 400);
    row("chunks: a size with a sign", post("Transfer-Encoding: chunked\r\n", "+5\r\nhello\r\n0\r\n\r\n"), 400);
    row("chunks: a size with 0x", post("Transfer-Encoding: chunked\r\n", "0x5\r\nhello\r\n0\r\n\r\n"), 400);
    row("chunks: a blank before the size", post("Transfer-Encoding: chunked\r\n", " 5\r\nhello\r\n0\r\n\r\n"), 400);
    row("chunks: a size that ends with LF alone", post("Transfer-Encoding: chunked\r\n", "5\nhello\r\n0\r\n\r\n"), 400);
    row("chunks: data that end with LF alone", post("Transfer-Encoding: chunked\r\n", "5\r\nhello\n0\r\n\r\n"), 400);
    row("chunks: an extension that ends with LF alone",
        post("Transfer-Encoding: chunked\r\n", "5;x\nhello\r\n0\r\n\r\n"), 400);
    row("a coding that is not chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501);
    row("a coding with a parameter", post("Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n"), 501);
    row("an identity coding", post("Transfer-Encoding: identity\r\n", {}), 501);
    row("an empty coding", post("Transfer-Encoding:\r\n", {}), 501);
    row("a chunk size that is no number", post("Transfer-Encoding: chunked\r\n", "xyz\r\n"), 400);
    row("a chunk longer than it says", post("Transfer-Encoding: chunked\r\n", "1\r\nab\r\n0\r\n\r\n"), 400);
    row("a chunk size beyond 64 bits", post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n"), 400);

    row("HTTP/1.1 without Host", get("/", {}), 400);
    row("two Hosts", get("/", "Host: a\r\nHost: b\r\n"), 400);
    row("a Host with a path", get("/", "Host: a/b\r\n"), 400);
    row("a folded header", get("/", "Host: ca\r\nX: a\r\n b\r\n"), 400);
    row("a blank line of blanks before the headers", "GET / HTTP/1.1\r\n Host: ca\r\n\r\n", 400);
    row("a header without a colon", get("/", "Host: ca\r\nnonsense\r\n"), 400);
    row("a header without a name", get("/", "Host: ca\r\n: x\r\n"), 400);
    row("a NUL in a header", get("/", QByteArray("Host: ca\r\nX: a\0b\r\n", 18)), 400);

    row("HTTP/2.0", "GET / HTTP/2.0\r\nHost: ca\r\n\r\n", 505);
    row("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: ca\r\n\r\n", 505);
    row("HTTP/0.9", "GET /\r\n", 400);
    row("another protocol's version", "GET / FTP/1.1\r\nHost: ca\r\n\r\n", 400);
    row("a blank in the target", "GET /a b HTTP/1.1\r\nHost: ca\r\n\r\n", 400);
    row("a target without a slash", get("scep"), 400);
    row("the absolute form of another scheme", get("ftp://ca/scep"), 400);
    row("the authority form", get("ca:8080"), 400);
    row("no target", "GET  HTTP/1.1\r\nHost: ca\r\n\r\n", 400);
    row("an asterisk for GET", get("*"), 400);
    row("a broken escape in the path", get("/a%2"), 400);
    row("an escape that is none in the path", get("/a%zz"), 400);
    row("a NUL in the path", get("/a%00b"), 400);
    row("PUT", "PUT / HTTP/1.1\r\nHost: ca\r\n\r\n", 405);
    row("CONNECT", "CONNECT ca:443 HTTP/1.1\r\nHost: ca\r\n\r\n", 405);
    row("a method in lower case", "get / HTTP/1.1\r\nHost: ca\r\n\r\n", 405);
    row("a method of our own making", "ENROL / HTTP/1.1\r\nHost: ca\r\n\r\n", 405);
    row("an unknown expectation", post("Expect: tea\r\nContent-Length: 1\r\n", "a"), 417);
    row("a TLS handshake", QByteArray::fromHex("16030100c8010000c40303"), 0);
    row("an SSH greeting", "SSH-2.0-OpenSSH_9.2p1\r\n", 400);
    row("noise", QByteArray::fromHex("0001fffe00112233"), 400);
    row("three empty lines and nothing else", "\r\n\r\n\r\n", 400);
}

void TestRequestParser::refuses() {
    QFETCH(const QByteArray, octets);
    QFETCH(const int, status);
    for (const qsizetype step : {octets.size(), qsizetype(1), qsizetype(3)}) {
        const Stream stream = parsed(octets, step);
        QVERIFY2(stream.refusal, qPrintable(QString::number(step)));
        QCOMPARE(stream.refusal->status, status);
        QVERIFY(stream.refusal->sentence.endsWith(u'.'));
        QVERIFY(stream.requests.isEmpty());
        QVERIFY(octets.startsWith(stream.refusedFirstBytes));
        QVERIFY(!stream.refusedFirstBytes.isEmpty());
        QVERIFY(stream.refusedFirstBytes.size() <= 256);
    }
}

void TestRequestParser::takes_data() {
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepsAlive");
    const auto row = [](const char *name, const QByteArray &octets, const QByteArray &path,
                        const QByteArray &query = {}, const QByteArray &body = {}, bool keepsAlive = true) {
        QTest::newRow(name) << octets << path << query << body << keepsAlive;
    };

    row("a plain GET", get("/scep"), "/scep");
    row("a query, raw", get("/scep?operation=PKIOperation&message=a+b%2B%0A"), "/scep",
        "operation=PKIOperation&message=a+b%2B%0A");
    row("a query with a second mark", get("/scep?a=?b"), "/scep", "a=?b");
    row("an empty query", get("/scep?"), "/scep");
    row("a path decoded once", get("/a%2520%2f"), "/a%20/");
    row("a path of octets over 127", get("/\xc3\xa4"), "/\xc3\xa4");
    row("the absolute form", get("http://ca:8080/scep?x"), "/scep", "x");
    row("the absolute form without a path", get("http://ca?x"), "/", "x");
    row("the absolute form of https", get("HTTPS://ca/scep?x"), "/scep", "x");
    row("the absolute form of another host", get("http://other/scep?x"), "/scep", "x");
    row("a GET with a body", "GET /scep HTTP/1.1\r\nHost: ca\r\nContent-Length: 5\r\n\r\nhello", "/scep", {}, "hello");
    row("HEAD", "HEAD / HTTP/1.1\r\nHost: ca\r\n\r\n", "/");
    row("OPTIONS of everything", "OPTIONS * HTTP/1.1\r\nHost: ca\r\n\r\n", "/");
    row("Q8: a POST without a Content-Type", post("Content-Length: 5\r\n", "hello"), "/scep", {}, "hello");
    row("Q8: a POST of octets", post("Content-Type: application/octet-stream\r\nContent-Length: 5\r\n", "hello"),
        "/scep", {}, "hello");
    row("a POST of the largest body", post("Content-Length: 32\r\n", QByteArray(32, 'b')), "/scep", {},
        QByteArray(32, 'b'));
    row("a POST of binary octets", post("Content-Length: 4\r\n", QByteArray("\0\r\n\xff", 4)), "/scep", {},
        QByteArray("\0\r\n\xff", 4));
    row("a POST without a body", post({}, {}), "/scep");
    row("a chunked POST", post("Transfer-Encoding: Chunked\r\n", "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"), "/scep", {},
        "hello");
    row("a chunked POST with a size of many digits",
        post("Transfer-Encoding: chunked\r\n", "00000000000000000005\r\nhello\r\n0\r\n\r\n"), "/scep", {}, "hello");
    row("a chunked POST of nothing", post("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), "/scep");
    row("an empty line first", "\r\n" + get("/scep"), "/scep");
    row("Connection: close", get("/", "Host: ca\r\nConnection: close\r\n"), "/", {}, {}, false);
    row("HTTP/1.0", "GET /x HTTP/1.0\r\n\r\n", "/x", {}, {}, false);
    row("HTTP/1.0 that stays", "GET /x HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "/x");
    row("an empty Host", get("/", "Host:\r\n"), "/");
    row("a Host that is an IPv6 address", get("/", "Host: [2001:db8::1]:8080\r\n"), "/");
    row("a header in any case", "POST / HTTP/1.1\r\nhost: ca\r\ncontent-length: 1\r\n\r\nx", "/", {}, "x");
}

void TestRequestParser::takes() {
    QFETCH(const QByteArray, octets);
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, query);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, keepsAlive);
    for (const qsizetype step : {octets.size(), qsizetype(1), qsizetype(7)}) {
        const Stream stream = parsed(octets, step);
        QVERIFY2(!stream.refusal, stream.refusal ? qPrintable(stream.refusal->sentence) : "");
        QCOMPARE(stream.requests.size(), 1);
        const Received &received = stream.requests.front();
        QCOMPARE(received.request.path, path);
        QCOMPARE(received.request.query, query);
        QCOMPARE(received.request.body, body);
        QCOMPARE(received.persistence == Persistence::KeepAlive, keepsAlive);
        const QByteArray requestLine = octets.sliced(octets.startsWith("\r\n") ? 2 : 0);
        QVERIFY(requestLine.startsWith(received.request.method + ' ' + received.request.target + ' '));
    }
}

void TestRequestParser::givesPipelinedRequestsInOrder() {
    const QByteArray octets = get("/1") + post("Content-Length: 3\r\n", "two") +
                              post("Transfer-Encoding: chunked\r\n", "5\r\nthree\r\n0\r\n\r\n") + "\r\n" + get("/4");
    for (const qsizetype step : {octets.size(), qsizetype(1), qsizetype(11)}) {
        const Stream stream = parsed(octets, step);
        QVERIFY(!stream.refusal);
        QCOMPARE(stream.requests.size(), 4);
        QCOMPARE(stream.requests[0].request.path, "/1");
        QCOMPARE(stream.requests[1].request.body, "two");
        QCOMPARE(stream.requests[2].request.body, "three");
        QCOMPARE(stream.requests[3].request.path, "/4");
    }
}

void TestRequestParser::r7_readsTheCiscoRequestOfHttp10() {
    const QByteArray octets = "GET /cgi-bin/pkiclient.exe?operation=GetCACert&message=ca HTTP/1.0\r\n\r\n";
    const Stream stream = parsed(octets, 1, Limits());
    QCOMPARE(stream.requests.size(), 1);
    const Received &received = stream.requests.front();
    QCOMPARE(received.request.path, "/cgi-bin/pkiclient.exe");
    QCOMPARE(received.request.query, "operation=GetCACert&message=ca");
    QCOMPARE(received.request.minorVersion, 0);
    QVERIFY(received.persistence == Persistence::Close);
    QVERIFY(received.request.header("Host").isEmpty());
}

void TestRequestParser::dropsTheTrailersOfAChunkedBody() {
    const Stream stream = parsed(post("Transfer-Encoding: chunked\r\n", "1\r\na\r\n0\r\nX-Trust: me\r\n\r\n"), 1);
    QCOMPARE(stream.requests.size(), 1);
    QCOMPARE(stream.requests.front().request.body, "a");
    QVERIFY(stream.requests.front().request.header("X-Trust").isEmpty());
    QCOMPARE(stream.requests.front().request.header("host"), "ca");
}

void TestRequestParser::asksForTheBodyOnlyWhenTheClientWaits() {
    const QByteArray head = post("Expect: 100-continue\r\nContent-Length: 5\r\n", {});
    QCOMPARE(parsed(head, head.size()).continues, 1);
    QCOMPARE(parsed(head + "hello", 1).continues, 1);
    QCOMPARE(parsed(head + "hello", head.size() + 5).continues, 0);
    QCOMPARE(parsed(post("Content-Length: 5\r\n", {}), 1).continues, 0);
}

void TestRequestParser::knowsWhetherARequestHasBegun() {
    RequestParser parser{Limits()};
    QVERIFY(parser.isBetweenRequests());
    parser.feed("GET / HTTP/1.1\r\nHo");
    QVERIFY(std::holds_alternative<NeedMore>(parser.next()));
    QVERIFY(!parser.isBetweenRequests());
    QVERIFY(!parser.isHeaderDone());
    parser.feed("st: ca\r\nContent-Length: 1\r\n\r\n");
    QVERIFY(std::holds_alternative<NeedMore>(parser.next()));
    QVERIFY(parser.isHeaderDone());
    parser.feed("x");
    QVERIFY(std::holds_alternative<Received>(parser.next()));
    QVERIFY(parser.isBetweenRequests());
}

void TestRequestParser::boundsEndlessChunkExtensions() {
    RequestParser parser{Limits()};
    parser.feed(post("Transfer-Encoding: chunked\r\n", "1;"));
    for (int i = 0; i < 1000; ++i) {
        parser.feed(QByteArray(64, 'x'));
        const RequestParser::Outcome outcome = parser.next();
        if (const auto *refusal = std::get_if<Refusal>(&outcome)) {
            QCOMPARE(refusal->status, 413);
            return;
        }
    }
    QFAIL("64 kB of chunk extension were kept");
}

void TestRequestParser::q9_takesAGetMessageOfThirtyTwoKibibytes() {
    const Limits limits;
    const QByteArray target = "/scep?message=" + QByteArray(limits.target - 14, 'A');
    const QByteArray headers = "Host: ca\r\nCookie: " + QByteArray(8 * 1024, 'c') + "\r\n";
    QCOMPARE(parsed(get(target, headers), 4096, limits).requests.size(), 1);
    QCOMPARE(parsed(get(target + 'A', headers), 4096, limits).refusal->status, 414);
}

QTEST_GUILESS_MAIN(TestRequestParser)
#include "tst_request_parser.moc"
