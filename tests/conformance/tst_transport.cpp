// How a device reaches the responder: over a real port, in the ways of old clients, and within bounds.
#include "hostile/attacker.h"
#include "http/line_client.h"
#include "pki/der_reader.h"
#include "pki/der_writer.h"
#include "responder/replies.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;
namespace der = pki::der;

namespace {

constexpr int patience = 60'000;  // milliseconds; a net for a hang, not an expectation

struct Answer {
    int status = 0;
    QByteArray head;  ///< with a line end behind each line
    QByteArray body;

    QByteArray header(const QByteArray &name) const {
        const qsizetype at = head.indexOf("\r\n" + name + ": ");
        if (at < 0) return {};
        const qsizetype value = at + name.size() + 4;
        return head.sliced(value, head.indexOf("\r\n", value) - value);
    }
};

/// A laboratory behind a port of the system's choice.
class Port {
public:
    explicit Port(Laboratory &laboratory, const http::Limits &limits = {}) : m_listener(laboratory.responder) {
        if (const auto started = m_listener.start({{{u"127.0.0.1"_s, 0}}, 2, limits}); !started)
            qFatal("%s", qPrintable(started.fault().sentence));
    }

    /// Until the responder closes.
    Answer exchange(const QByteArray &octets) {
        http::Client client(m_listener, octets);
        if (!QTest::qWaitFor([&] { return client.isClosed(); }, patience)) return {};
        const qsizetype end = client.octets.indexOf("\r\n\r\n");
        if (end < 0) return {};
        return {client.octets.mid(9, 3).toInt(), client.octets.first(end + 2), client.octets.sliced(end + 4)};
    }

private:
    http::Listener m_listener;
};

constexpr auto target = "/scep/pkiclient.exe?operation=PKIOperation";

QByteArray post(const QByteArray &headers, const QByteArray &body, const QByteArray &version = "1.1") {
    return "POST " + QByteArray(target) + " HTTP/" + version + "\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray getOld(const QByteArray &path) {
    return "GET " + path + " HTTP/1.0\r\n\r\n";
}

http::Response asResponse(const Answer &answer) {
    http::Response response;
    response.status = answer.status;
    response.contentType = answer.header("Content-Type");
    response.body = answer.body;
    return response;
}

QByteArray nested(int depth) {
    QByteArray element = der::null();
    for (int level = 0; level < depth; ++level) element = der::sequence(QByteArrayView(element));
    return element;
}

QByteArray subjectOf(int attributes) {
    QByteArray rdns = der::element(pki::tag::set, der::sequence({der::oid("2.5.4.3"), der::utf8String(router)}));
    for (int i = 1; i < attributes; ++i)
        rdns += der::element(pki::tag::set, der::sequence({der::oid("2.5.4.11"), der::printableString("unit")}));
    return der::sequence(QByteArrayView(rdns));
}

/// A message with as many of something as `count` says.
using Bounded = std::function<QByteArray(const Attacker &, int count)>;

const std::vector<std::pair<const char *, Bounded>> &boundedParts() {
    static const std::vector<std::pair<const char *, Bounded>> parts{
        {"levels of nesting",
         [](const Attacker &attacker, int count) {
             auto builder = attacker.builder();
             builder.attributes.push_back(attribute("1.2.3.4", {nested(count)}));
             return attacker.message(builder);
         }},
        {"certificates",
         [](const Attacker &attacker, int count) {
             auto builder = attacker.builder();
             builder.moreCertificates = attacker.laboratory.authority.certificate().der().repeated(count - 1);
             return attacker.message(builder);
         }},
        {"signers",
         [](const Attacker &attacker, int count) {
             auto builder = attacker.builder();
             builder.signers = count;
             return attacker.message(builder);
         }},
        {"signed attributes",
         [](const Attacker &attacker, int count) {
             auto builder = attacker.builder();
             // contentType and messageDigest are there, too.
             for (int i = int(builder.attributes.size()) + 2; i < count; ++i)
                 builder.attributes.push_back(attribute(("1.2.3." + QByteArray::number(i)).constData(), {der::null()}));
             return attacker.message(builder);
         }},
        {"octets of a transactionID",
         [](const Attacker &attacker, int count) {
             auto header = attacker.header();
             header.transactionId = der::printableString(QByteArray(count, '7'));
             return attacker.message(attacker.builder(attacker.envelope(attacker.honestRequest()), header));
         }},
        {"octets of a senderNonce",
         [](const Attacker &attacker, int count) {
             auto header = attacker.header();
             header.senderNonce = der::octetString(QByteArray(count, 'n'));
             return attacker.message(attacker.builder(attacker.envelope(attacker.honestRequest()), header));
         }},
        {"attributes of the subject",
         [](const Attacker &attacker, int count) {
             auto request = attacker.request();
             request.subject = subjectOf(count);
             return attacker.message(request.signedBy(attacker.key));
         }},
        {"attributes of the request",
         [](const Attacker &attacker, int count) {
             auto request = attacker.request();
             for (int i = int(request.attributes.size()); i < count; ++i)
                 request.attributes.push_back(attribute(("1.2.3." + QByteArray::number(i)).constData(), {der::null()}));
             return attacker.message(request.signedBy(attacker.key));
         }},
    };
    return parts;
}

}  // namespace

class tst_Transport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void r7_r9_enrolsOverPlainHttpInTheWaysOfOldClients_data() {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("HTTP/1.0 without a Host: IOS") << QByteArray() << QByteArray("1.0");
        QTest::newRow("Connection: close and no Content-Type: sscep")
            << QByteArray("Host: ca\r\nConnection: close\r\n") << QByteArray("1.1");
        QTest::newRow("a Content-Type of its own: scepclient")
            << QByteArray("Host: ca\r\nContent-Type: application/octet-stream\r\nConnection: close\r\n")
            << QByteArray("1.1");
        QTest::newRow("a form's Content-Type")
            << QByteArray("Content-Type: application/x-www-form-urlencoded\r\n") << QByteArray("1.0");
    }
    void r7_r9_enrolsOverPlainHttpInTheWaysOfOldClients() {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, version);
        Laboratory laboratory;
        Port port(laboratory);
        for (const char *question : {"/scep?operation=GetCACaps", "/scep?operation=GetCACert&message=router"}) {
            const auto offer = port.exchange(getOld(question));
            QCOMPARE(offer.status, 200);
            QCOMPARE(offer.header("Content-Length"), QByteArray::number(offer.body.size()));
        }
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto answer = port.exchange(post(headers, device.message(laboratory.authority), version));
        QCOMPARE(answer.header("Content-Length"), QByteArray::number(answer.body.size()));
        QCOMPARE(answer.header("Connection"), QByteArray("close"));
        VERIFY_ISSUED(device.read(laboratory.authority, asResponse(answer)));
    }

    void r3_r7_enrolsByGetOfHttp10() {
        Laboratory laboratory;
        Port port(laboratory);
        const auto device = deviceWith(laboratory.addDevice(router));
        const auto answer = port.exchange(getOld(getTarget(device.message(laboratory.authority))));
        VERIFY_ISSUED(device.read(laboratory.authority, asResponse(answer)));
    }

    void r59_answersEveryStatusWithHttp200_data() {
        QTest::addColumn<int>("status");
        QTest::newRow("SUCCESS") << int(scep::PkiStatus::Success);
        QTest::newRow("FAILURE") << int(scep::PkiStatus::Failure);
        QTest::newRow("PENDING") << int(scep::PkiStatus::Pending);
    }
    void r59_answersEveryStatusWithHttp200() {
        QFETCH(int, status);
        Laboratory laboratory;
        if (status == int(scep::PkiStatus::Pending))
            laboratory.changeProfile([](Profile &profile) { profile.approval = Approval::ByHand; });
        auto device = deviceWith(laboratory.addDevice(router));
        if (status == int(scep::PkiStatus::Failure)) device.spec.challenge = "wrong";
        Port port(laboratory);
        const QByteArray message = device.message(laboratory.authority);
        for (const QByteArray &request : {post({}, message, "1.0"), getOld(getTarget(message))}) {
            const auto answer = port.exchange(request);
            QVERIFY2(answer.head.startsWith("HTTP/1.1 200 OK\r\n"), answer.head.constData());
            // sscep compares the whole value.
            QCOMPARE(answer.header("Content-Type"), QByteArray("application/x-pki-message"));
            QCOMPARE(answer.head.count("\r\nContent-Type: "), 1);
            const auto reply = device.read(laboratory.authority, asResponse(answer));
            QVERIFY2(reply, reply ? "" : qPrintable(reply.fault().sentence));
            QCOMPARE(int(reply->status), status);
        }
    }

    void r8_boundsWhatComesOverThePort_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("the URL") << getOld("/scep?operation=PKIOperation&message=" + QByteArray(33 * 1024, 'A')) << 414;
        QTest::newRow("the headers") << "GET /scep HTTP/1.0\r\nX: " + QByteArray(49 * 1024, 'x') + "\r\n\r\n" << 431;
        QTest::newRow("the body") << post({}, QByteArray(257 * 1024, '0'), "1.0") << 413;
        QTest::newRow("a body that is only announced")
            << QByteArray("POST /scep HTTP/1.0\r\nContent-Length: 4000000000\r\n\r\n") << 413;
        QTest::newRow("the time of the headers") << QByteArray("POST /scep HTTP/1.1\r\nHost:") << 408;
        QTest::newRow("the time of the body")
            << QByteArray("POST /scep HTTP/1.1\r\nHost: ca\r\nContent-Length: 100\r\n\r\n0") << 408;
    }
    void r8_boundsWhatComesOverThePort() {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Laboratory laboratory;
        http::Limits limits;
        if (status == 408) limits.headerTime = limits.requestTime = std::chrono::milliseconds(40);
        Port port(laboratory, limits);
        QCOMPARE(port.exchange(request).status, status);
        QCOMPARE(laboratory.lastTransaction().httpStatus, status);
        Port healthy(laboratory);
        QCOMPARE(healthy.exchange(getOld("/scep?operation=GetCACaps")).status, 200);
    }

    void r8_boundsTheFailuresOfAnAddress() {
        Laboratory laboratory(siteKeys(), {.failures = 3, .loopback = endpoints::FailureLimit::Loopback::Counted});
        Port port(laboratory);
        const auto device = deviceWith("wrong");
        const QByteArray request = post({}, device.message(laboratory.authority), "1.0");
        for (int i = 0; i < 3; ++i) QCOMPARE(port.exchange(request).status, 200);
        const auto limited = port.exchange(request);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.header("Retry-After"), QByteArray("60"));
        // Q12: what clients ask again and again is open to them all the same.
        for (int i = 0; i < 3; ++i) QCOMPARE(port.exchange(getOld("/scep?operation=GetCACaps")).status, 200);
        laboratory.clock.advance(std::chrono::minutes(1));
        QCOMPARE(port.exchange(request).status, 200);
    }

    void r8_boundsThePartsOfAMessage_data() {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("most");
        const int bounds[]{24, 16, 1, 32, 255, 64, 64, 32};
        QCOMPARE(std::size(bounds), boundedParts().size());
        for (std::size_t i = 0; i < std::size(bounds); ++i)
            QTest::addRow("%d %s", bounds[i], boundedParts()[i].first) << int(i) << bounds[i];
    }
    void r8_boundsThePartsOfAMessage() {
        QFETCH(int, part);
        QFETCH(int, most);
        const Bounded &messageWith = boundedParts()[std::size_t(part)].second;
        Attacker attacker;
        attacker.send(messageWith(attacker, most + 1));
        const Transaction beyond = attacker.laboratory.lastTransaction();
        QVERIFY2(beyond.result == TransactionResult::NotScep || beyond.result == TransactionResult::Refused,
                 qPrintable(beyond.reason));
        QVERIFY(attacker.laboratory.certificates().empty());
        attacker.send(messageWith(attacker, most));
        const Transaction within = attacker.laboratory.lastTransaction();
        QVERIFY2(within.result == TransactionResult::Issued, qPrintable(within.reason));
    }
};

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_transport.moc"
