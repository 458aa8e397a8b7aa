// Paths from a signer to what is trusted: those that hold, and every way in which one does not.
#include <QTest>

#include "pki/der_writer.h"
#include "pki/issued_chain.h"
#include "pki/trust_path.h"

using namespace scepter;
using namespace scepter::pki;
using namespace scepter::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = Wish::Kind;

struct Question {
    Certificate signer;
    std::vector<Certificate> intermediates;
    Certificate anchor;
};

const PrivateKey &weakKey() {
    static const PrivateKey key = *PrivateKey::generate({KeyType::Rsa, 1024});
    return key;
}

/// A root, a CA below it, and a device below that.
struct Chain {
    Party root, middle, device;
};
Chain chain(const Wish &root, const Wish &middle, const Wish &device) {
    const Party first = selfSigned(root), second = issuedBy(first, middle);
    return {first, second, issuedBy(second, device)};
}
Question asked(const Chain &chain) {
    return {chain.device.certificate, {chain.middle.certificate}, chain.root.certificate};
}

Wish rootWish() {
    return {.name = u"Root"_s, .kind = Kind::Authority};
}
Wish middleWish() {
    return {.name = u"Middle"_s, .kind = Kind::LastAuthority};
}
Wish deviceWish() {
    return {.name = u"MDM"_s};
}

/// A path with this many certificates.
Question longPath(int count) {
    const Party root = selfSigned(rootWish());
    Party last = root;
    std::vector<Certificate> between;
    for (int i = 0; i < count - 2; ++i) {
        last = issuedBy(last, {.name = u"CA %1"_s.arg(i), .kind = Kind::Authority});
        between.push_back(last.certificate);
    }
    return {issuedBy(last, deviceWish()).certificate, between, root.certificate};
}

/// Two CAs that certify each other, and neither of them by the one that is trusted.
Question loop() {
    const Party a = selfSigned({.name = u"A"_s, .kind = Kind::Authority});
    const Party b = issuedBy(a, {.name = u"B"_s, .kind = Kind::Authority});
    const Party aAgain = issuedBy(b, {.name = u"A"_s, .kind = Kind::Authority, .key = a.key});
    return {
        issuedBy(a, deviceWish()).certificate, {aAgain.certificate, b.certificate}, selfSigned(rootWish()).certificate};
}

Extension unknownCritical() {
    return {der::oidContent("1.3.6.1.4.1.99999.1"), true, "\x05\x00"_ba};
}

const QString noWay =
    u"No certificate that came with the message leads from the certificate \"CN=%1\", issued by \"CN=%2\", to the "
    u"trusted certificate \"CN=%3\"."_s;

/// Empty when there is a path, or the fault is none of a rule.
QString refusalOf(const Question &question) {
    const auto found = verifyTrustPath(question.signer, question.intermediates, question.anchor, noon);
    return found || found.fault().kind != FaultKind::Refused ? QString() : found.fault().sentence;
}

QStringList namesOf(const std::vector<Certificate> &path) {
    QStringList names;
    for (const Certificate &certificate : path) names << certificate.subject().text();
    return names;
}

}  // namespace

class TestTrustPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsPaths_data();
    void findsPaths();
    void refusesWhatLeadsNowhere_data();
    void refusesWhatLeadsNowhere();
    void refusesWhatIsNotInTime_data();
    void refusesWhatIsNotInTime();
    void refusesWeakKeysAndSignatures_data();
    void refusesWeakKeysAndSignatures();
    void refusesWhatMayNotIssue_data();
    void refusesWhatMayNotIssue();
    void refusesEverySignerThatWasChanged();
    void dependsOnTheMomentOnly();
};

void TestTrustPath::findsPaths_data() {
    QTest::addColumn<Question>("question");
    QTest::addColumn<QStringList>("path");
    const Chain three = chain(rootWish(), middleWish(), deviceWish());
    const Certificate device = three.device.certificate, middle = three.middle.certificate,
                      root = three.root.certificate;
    const QStringList whole{u"CN=MDM"_s, u"CN=Middle"_s, u"CN=Root"_s};
    const Party direct = issuedBy(three.root, deviceWish());
    QTest::newRow("issued by the trusted CA itself")
        << Question{direct.certificate, {}, root} << QStringList{u"CN=MDM"_s, u"CN=Root"_s};
    QTest::newRow("over a CA that came along") << asked(three) << whole;
    QTest::newRow("with the signer and the root among what came along")
        << Question{device, {root, device, middle}, root} << whole;
    QTest::newRow("with certificates of others among what came along")
        << Question{device, {selfSigned(rootWish()).certificate, selfSigned(middleWish()).certificate, middle}, root}
        << whole;
    QTest::newRow("up to a CA below a root")
        << Question{device, {}, middle} << QStringList{u"CN=MDM"_s, u"CN=Middle"_s};
    QTest::newRow("up to a CA below a root that came along too")
        << Question{device, {middle, root}, middle} << QStringList{u"CN=MDM"_s, u"CN=Middle"_s};
    QTest::newRow("the signer itself is trusted") << Question{device, {}, device} << QStringList{u"CN=MDM"_s};
    QTest::newRow("the signer itself is trusted and brings its chain")
        << Question{device, {middle, root}, device} << QStringList{u"CN=MDM"_s};
    const Certificate alone = selfSigned(deviceWish()).certificate;
    Wish past = middleWish();
    past.until = noon - 1h;
    const Chain late = chain(rootWish(), past, deviceWish());
    QTest::newRow("the signer itself is trusted, and its issuer has ended")
        << Question{late.device.certificate, {late.middle.certificate}, late.device.certificate}
        << QStringList{u"CN=MDM"_s};
    QTest::newRow("a self-signed signer itself is trusted") << Question{alone, {}, alone} << QStringList{u"CN=MDM"_s};
    const Certificate old = selfSigned({.name = u"MDM"_s, .kind = Kind::WithoutExtensions}).certificate;
    QTest::newRow("a signer without extensions is trusted") << Question{old, {}, old} << QStringList{u"CN=MDM"_s};
    QTest::newRow("a CA itself signs and is trusted") << Question{root, {}, root} << QStringList{u"CN=Root"_s};
    QTest::newRow("the trusted root signed itself with SHA-1")
        << asked(
               chain({.name = u"Root"_s, .kind = Kind::Authority, .digest = Digest::Sha1}, middleWish(), deviceWish()))
        << whole;
    Wish bare = deviceWish(), bareMiddle = middleWish();
    bare.identifiers = bareMiddle.identifiers = Wish::Identifiers::LeftOut;
    QTest::newRow("without key identifiers") << asked(chain(rootWish(), bareMiddle, bare)) << whole;
    QTest::newRow("ten certificates") << longPath(10) << [] {
        QStringList names{u"CN=MDM"_s};
        for (int i = 7; i >= 0; --i) names << u"CN=CA %1"_s.arg(i);
        return names << u"CN=Root"_s;
    }();
}

void TestTrustPath::findsPaths() {
    QFETCH(Question, question);
    QFETCH(QStringList, path);
    const auto found = verifyTrustPath(question.signer, question.intermediates, question.anchor, noon);
    QVERIFY2(found, qPrintable(found ? QString() : found.fault().sentence));
    QCOMPARE(namesOf(*found), path);
    QCOMPARE(found->front(), question.signer);
    QCOMPARE(found->back(), question.anchor);
}

void TestTrustPath::refusesWhatLeadsNowhere_data() {
    QTest::addColumn<Question>("question");
    QTest::addColumn<QString>("sentence");
    const Chain three = chain(rootWish(), middleWish(), deviceWish());
    const Certificate device = three.device.certificate, middle = three.middle.certificate,
                      root = three.root.certificate;
    QTest::newRow("the CA between is missing")
        << Question{device, {}, root} << noWay.arg(u"MDM"_s, u"Middle"_s, u"Root"_s);
    QTest::newRow("another CA is trusted")
        << Question{device, {middle}, selfSigned({.name = u"Other"_s, .kind = Kind::Authority}).certificate}
        << noWay.arg(u"Middle"_s, u"Root"_s, u"Other"_s);
    QTest::newRow("another CA is trusted, and the root came along")
        << Question{device, {middle, root}, selfSigned({.name = u"Other"_s, .kind = Kind::Authority}).certificate}
        << u"The path ends at the certificate \"CN=Root\", which is not the trusted certificate \"CN=Other\"."_s;
    QTest::newRow("another CA of the same name is trusted")
        << Question{device, {middle}, selfSigned(rootWish()).certificate}
        << u"The certificate \"CN=Middle\" names \"CN=Root\" as its issuer, as the trusted certificate is called, but "
           u"was "
           u"issued with another key than that certificate holds."_s;
    Wish bare = deviceWish(), bareRoot = rootWish();
    bare.identifiers = bareRoot.identifiers = Wish::Identifiers::LeftOut;
    QTest::newRow("another CA of the same name, and nobody states a key")
        << Question{issuedBy(selfSigned(bareRoot), bare).certificate, {}, selfSigned(bareRoot).certificate}
        << u"The signature of the certificate \"CN=MDM\" does not verify with the key of its issuer \"CN=Root\"."_s;
    QTest::newRow("signed by itself")
        << Question{selfSigned(deviceWish()).certificate, {}, root}
        << u"The certificate \"CN=MDM\" is signed by itself and is not the trusted certificate \"CN=Root\"."_s;
    QTest::newRow("signed by itself, under the name of the trusted one")
        << Question{selfSigned(rootWish()).certificate, {}, root}
        << u"The certificate \"CN=Root\" is signed by itself and is not the trusted certificate \"CN=Root\"."_s;
    QTest::newRow("another signer of the same issuer is trusted")
        << Question{device, {middle}, issuedBy(three.middle, deviceWish()).certificate}
        << noWay.arg(u"Middle"_s, u"Root"_s, u"MDM"_s);
    QTest::newRow("CAs that certify each other") << loop() << noWay.arg(u"B"_s, u"A"_s, u"Root"_s);
}

void TestTrustPath::refusesWhatLeadsNowhere() {
    QFETCH(Question, question);
    QFETCH(QString, sentence);
    QCOMPARE(refusalOf(question), sentence);
}

void TestTrustPath::refusesWhatIsNotInTime_data() {
    QTest::addColumn<Question>("question");
    QTest::addColumn<QString>("sentence");
    const Chain three = chain(rootWish(), middleWish(), deviceWish());
    Wish wish = deviceWish();
    wish.until = noon - 1h;
    QTest::newRow("the signer has ended") << asked(chain(rootWish(), middleWish(), wish))
                                          << u"The certificate \"CN=MDM\" ended at 2026-11-22T11:00:00Z."_s;
    wish = deviceWish();
    wish.from = noon + 1h;
    QTest::newRow("the signer is of tomorrow")
        << asked(chain(rootWish(), middleWish(), wish))
        << u"The certificate \"CN=MDM\" is valid only from 2026-11-22T13:00:00Z."_s;
    wish = middleWish();
    wish.until = noon - 1h;
    QTest::newRow("the CA between has ended") << asked(chain(rootWish(), wish, deviceWish()))
                                              << u"The certificate \"CN=Middle\" ended at 2026-11-22T11:00:00Z."_s;
    wish = rootWish();
    wish.until = noon - 1h;
    QTest::newRow("the trusted CA has ended") << asked(chain(wish, middleWish(), deviceWish()))
                                              << u"The certificate \"CN=Root\" ended at 2026-11-22T11:00:00Z."_s;
    wish = deviceWish();
    wish.until = noon - 1h;
    const Certificate ended = issuedBy(three.middle, wish).certificate;
    QTest::newRow("the signer that is trusted itself has ended")
        << Question{ended, {}, ended} << u"The certificate \"CN=MDM\" ended at 2026-11-22T11:00:00Z."_s;
}

void TestTrustPath::refusesWhatIsNotInTime() {
    QFETCH(Question, question);
    QFETCH(QString, sentence);
    QCOMPARE(refusalOf(question), sentence);
}

void TestTrustPath::refusesWeakKeysAndSignatures_data() {
    QTest::addColumn<Question>("question");
    QTest::addColumn<QString>("sentence");
    Wish wish = deviceWish();
    wish.digest = Digest::Sha1;
    QTest::newRow("the signer's certificate is signed with SHA-1")
        << asked(chain(rootWish(), middleWish(), wish))
        << u"The certificate \"CN=MDM\" is signed with SHA-1, which proves nothing any more."_s;
    wish = middleWish();
    wish.digest = Digest::Sha1;
    QTest::newRow("the CA between is signed with SHA-1")
        << asked(chain(rootWish(), wish, deviceWish()))
        << u"The certificate \"CN=Middle\" is signed with SHA-1, which proves nothing any more."_s;
    Wish rsaRoot = rootWish();
    rsaRoot.key = authorityKey();
    wish.digest = Digest::Md5;
    QTest::newRow("the CA between is signed with MD5")
        << asked(chain(rsaRoot, wish, deviceWish()))
        << u"The certificate \"CN=Middle\" is signed with MD5, which proves nothing any more."_s;
    wish = deviceWish();
    wish.key = weakKey();
    const QString tooWeak = u"The key of the certificate \"CN=%1\" is too weak; RSA keys have to have 2048 bits."_s;
    QTest::newRow("the signer's key is of 1024 bits")
        << asked(chain(rootWish(), middleWish(), wish)) << tooWeak.arg(u"MDM"_s);
    wish = middleWish();
    wish.key = weakKey();
    QTest::newRow("the key of the CA between is of 1024 bits")
        << asked(chain(rootWish(), wish, deviceWish())) << tooWeak.arg(u"Middle"_s);
    wish = rootWish();
    wish.key = weakKey();
    QTest::newRow("the key of the trusted CA is of 1024 bits")
        << asked(chain(wish, middleWish(), deviceWish())) << tooWeak.arg(u"Root"_s);
}

void TestTrustPath::refusesWeakKeysAndSignatures() {
    QFETCH(Question, question);
    QFETCH(QString, sentence);
    QCOMPARE(refusalOf(question), sentence);
}

void TestTrustPath::refusesWhatMayNotIssue_data() {
    QTest::addColumn<Question>("question");
    QTest::addColumn<QString>("sentence");
    const Chain three = chain(rootWish(), middleWish(), deviceWish());
    const Certificate device = three.device.certificate;
    const QString noAuthority = u"The certificate \"CN=%1\" is not one of a CA and may not issue others."_s;
    QTest::newRow("a device issued it") << asked(chain(rootWish(), {.name = u"Middle"_s}, deviceWish()))
                                        << noAuthority.arg(u"Middle"_s);
    QTest::newRow("one without extensions issued it")
        << asked(chain(rootWish(), {.name = u"Middle"_s, .kind = Kind::WithoutExtensions}, deviceWish()))
        << noAuthority.arg(u"Middle"_s);
    QTest::newRow("a CA without keyCertSign issued it")
        << asked(chain(rootWish(), {.name = u"Middle"_s, .kind = Kind::NotForSigning}, deviceWish()))
        << noAuthority.arg(u"Middle"_s);
    QTest::newRow("the trusted CA is without keyCertSign")
        << asked(chain({.name = u"Root"_s, .kind = Kind::NotForSigning}, middleWish(), deviceWish()))
        << noAuthority.arg(u"Root"_s);
    QTest::newRow("a signer that is trusted itself issued it")
        << Question{issuedBy(three.device, {.name = u"Child"_s}).certificate, {}, device} << noAuthority.arg(u"MDM"_s);
    const Party old = selfSigned({.name = u"Old"_s, .kind = Kind::WithoutExtensions});
    QTest::newRow("a signer without extensions that is trusted itself issued it")
        << Question{issuedBy(old, deviceWish()).certificate, {}, old.certificate} << noAuthority.arg(u"Old"_s);
    QTest::newRow("more CAs than the trusted one may have below it")
        << asked(chain({.name = u"Root"_s, .kind = Kind::LastAuthority}, middleWish(), deviceWish()))
        << u"The CA \"CN=Root\" has more CAs below it than it may have."_s;
    QTest::newRow("eleven certificates") << longPath(11) << u"The path has more than 10 certificates."_s;
    Wish wish = deviceWish();
    wish.more = {unknownCritical()};
    QTest::newRow("a critical extension of nobody knows what")
        << asked(chain(rootWish(), middleWish(), wish))
        << u"The certificate \"CN=MDM\" has a critical extension that is not understood."_s;
    wish = deviceWish();
    SubjectAltName names;
    names.dnsNames = {u"mdm.example.net"_s};
    wish.more = {extension::subjectAltName(names, false)};
    Wish constrained = middleWish();
    constrained.more = {nameConstraints("lab.example")};
    QTest::newRow("a name that the CA may not issue for")
        << asked(chain(rootWish(), constrained, wish))
        << u"A CA on the path may not issue for the names in the certificate \"CN=MDM\"."_s;
}

void TestTrustPath::refusesWhatMayNotIssue() {
    QFETCH(Question, question);
    QFETCH(QString, sentence);
    QCOMPARE(refusalOf(question), sentence);
}

void TestTrustPath::refusesEverySignerThatWasChanged() {
    const Party root = selfSigned(rootWish());
    const QByteArray der = issuedBy(root, deviceWish()).certificate.der();
    QVERIFY(verifyTrustPath(*Certificate::fromDer(der), {}, root.certificate, noon));
    for (qsizetype bit = 0; bit < der.size() * 8; ++bit) {
        QByteArray flipped = der;
        flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
        const Result<Certificate> signer = Certificate::fromDer(flipped);
        if (!signer) continue;
        const auto path = verifyTrustPath(*signer, {}, root.certificate, noon);
        QVERIFY2(!path, qPrintable(QString::number(bit)));
        QVERIFY(!path.fault().sentence.isEmpty());
    }
}

void TestTrustPath::dependsOnTheMomentOnly() {
    const Chain three = chain(rootWish(), middleWish(), deviceWish());
    const Question question = asked(three);
    const auto holdsAt = [&](Instant at) {
        return bool(verifyTrustPath(question.signer, question.intermediates, question.anchor, at));
    };
    QVERIFY(!holdsAt(noon - day - 1s));
    QVERIFY(holdsAt(noon - day));
    QVERIFY(holdsAt(noon + 365 * day - 1s));
    QVERIFY(!holdsAt(noon + 365 * day + 1s));
}

QTEST_APPLESS_MAIN(TestTrustPath)
#include "tst_trust_path.moc"
