// Several authorities in one site: opened with one passphrase, told apart by what they signed, succeeded by one
// another.
#include <QTest>

#include "admission/issued_x509.h"
#include "admission/requests.h"
#include "authority/authorities.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::authority;
using namespace scepter::tests;

namespace {

/// Two authorities and the next one of the first.
const std::vector<AuthorityRecord> records{{u"ca"_s, {}, made}, {u"branch"_s, {}, made}, {u"ca-2"_s, u"ca"_s, made}};

std::vector<KeyRecord> keysOfAll(const Secret &passphrase = Secret()) {
    std::vector<KeyRecord> keys;
    // The next CA may have the name of the present one.
    for (const auto &[authority, name] :
         {std::pair{u"ca"_s, u"Lab CA"_s}, std::pair{u"branch"_s, u"Branch CA"_s}, std::pair{u"ca-2"_s, u"Lab CA"_s}}) {
        const auto some = Authority::make({.name = name, .key = p256, .authority = authority}, passphrase, made);
        if (!some) qFatal("%s", qPrintable(some.fault().sentence));
        keys.insert(keys.end(), some->begin(), some->end());
    }
    KeyRecord challenge;
    challenge.role = KeyRole::Challenge;
    challenge.encrypted = false;
    keys.push_back(challenge);
    return keys;
}

const Authorities &three() {
    static const Authorities authorities = *Authorities::open(records, keysOfAll(), Secret());
    return authorities;
}

pki::Certificate issuedBy(const Authority &authority) {
    const auto asked = request({.subject = ciscoSubject("r1.lab.example", "192.0.2.17", "SN-0042")}, anyRsaKey());
    Registration device;
    device.fqdn = u"r1.lab.example"_s;
    auto draft = authority.draft({&asked, &anyRsaKey().publicKey(), device, Profile{}, {}, made});
    if (!draft) qFatal("%s", qPrintable(draft.fault().sentence));
    return *authority.sign(*std::move(draft));
}

}  // namespace

class tst_Authorities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderInWhichTheyWereMade() {
        QStringList names;
        for (const auto &member : three().all()) names << member.record.name;
        QCOMPARE(names, (QStringList{u"ca"_s, u"branch"_s, u"ca-2"_s}));
        QCOMPARE(three().first().record.name, u"ca"_s);
    }

    void findsThemByTheirExactNames() {
        QVERIFY(three().find(u"branch") == &three().all()[1]);
        for (const auto name : {u"Branch", u"branc", u"branch ", u""}) QVERIFY(!three().find(name));
    }

    void saysWhoSignedACertificate() {
        for (const auto &member : three().all()) QVERIFY(three().issuerOf(issuedBy(member.authority)) == &member);
        const Authority stranger = opened(keysOf({.name = u"Branch CA"_s, .key = p256}));
        QVERIFY(!three().issuerOf(issuedBy(stranger)));
        QVERIFY(!three().issuerOf(stranger.certificate()));
    }

    void knowsTheNextOneOfEach() {
        QVERIFY(three().successorOf(u"ca") == &three().all()[2]);
        QVERIFY(!three().successorOf(u"branch"));
        QVERIFY(!three().successorOf(u"ca-2"));
        QVERIFY(!three().successorOf(u""));
    }

    void r26_opensWhatIsForTheNextOneToo() {
        const auto openers = three().openersOf(u"ca");
        const auto &present = three().all()[0].authority;
        const auto &next = three().all()[2].authority;
        QCOMPARE(openers.size(), present.openers().size() + next.openers().size());
        QCOMPARE(openers.front().certificate, present.responder().certificate);
        QCOMPARE(openers.back().certificate, next.responder().certificate);
        QCOMPARE(three().openersOf(u"branch").size(), three().find(u"branch")->authority.openers().size());
        QVERIFY(three().openersOf(u"nobody").empty());
    }

    void r50_knowsTheKeysOfAll() {
        for (const auto &member : three().all()) {
            QVERIFY(three().isOwnKey(member.authority.certificate().spki()));
            QVERIFY(three().isOwnKey(member.authority.responder().certificate.spki()));
        }
        QVERIFY(!three().isOwnKey(anyRsaKey().publicKey().spki()));
    }

    void opensAllWithOnePassphrase() {
        const auto keys = keysOfAll(Secret("open sesame"));
        QVERIFY(Authorities::open(records, keys, Secret("open sesame")));
        for (const auto &wrong : {QByteArray(), QByteArray("open barley")}) {
            const auto locked = Authorities::open(records, keys, Secret(wrong));
            QVERIFY(!locked);
            QCOMPARE(locked.fault().kind, FaultKind::Locked);
        }
    }

    void namesTheOneThatCannotBeOpened() {
        auto keys = keysOfAll();
        keys[2].material = keys[0].material;
        const auto swapped = Authorities::open(records, keys, Secret());
        QVERIFY(!swapped);
        QCOMPARE(swapped.fault().kind, FaultKind::Malformed);
        QVERIFY2(swapped.fault().sentence.contains(u"\"branch\""_s), qPrintable(swapped.fault().sentence));

        auto more = records;
        more.push_back({u"keyless"_s, {}, made});
        const auto keyless = Authorities::open(more, keysOfAll(), Secret());
        QVERIFY(!keyless);
        QCOMPARE(keyless.fault().kind, FaultKind::NotFound);
        QVERIFY2(keyless.fault().sentence.contains(u"\"keyless\""_s), qPrintable(keyless.fault().sentence));
    }

    void refusesASiteWithoutAny() {
        const auto none = Authorities::open({}, {}, Secret());
        QVERIFY(!none);
        QCOMPARE(none.fault().kind, FaultKind::NotFound);
    }
};

QTEST_APPLESS_MAIN(tst_Authorities)
#include "tst_authorities.moc"
