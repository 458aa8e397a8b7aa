// What the authority signs, read back with OpenSSL and not with the code that wrote it.
#include <memory>

#include <QTest>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "admission/requests.h"
#include "authority/authority.h"
#include "pki/signed_data.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::authority;
using namespace scepter::tests;

namespace {

const Instant now = *fromIso8601(u"2026-11-22T12:00:00.250Z");

template <typename T, void (*release)(T *)>
struct Release {
    void operator()(T *object) const { release(object); }
};
using X509Ptr = std::unique_ptr<X509, Release<X509, X509_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Release<X509_CRL, X509_CRL_free>>;

X509Ptr decoded(const QByteArray &der) {
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return X509Ptr(d2i_X509(nullptr, &bytes, long(der.size())));
}

CrlPtr decodedCrl(const QByteArray &der) {
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return CrlPtr(d2i_X509_CRL(nullptr, &bytes, long(der.size())));
}

template <typename Print>
QString printed(Print print) {
    BIO *memory = BIO_new(BIO_s_mem());
    print(memory);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QString text = QString::fromUtf8(data, size);
    BIO_free(memory);
    return text;
}

/// As `openssl x509 -text` shows it; "(critical)" in front when it is.
QString extensionText(X509 *certificate, int nid) {
    const int index = X509_get_ext_by_NID(certificate, nid, -1);
    if (index < 0) return u"absent"_s;
    X509_EXTENSION *extension = X509_get_ext(certificate, index);
    const QString text = printed([&](BIO *out) { X509V3_EXT_print(out, extension, 0, 0); }).simplified();
    return X509_EXTENSION_get_critical(extension) ? u"(critical) "_s + text : text;
}

QByteArray subjectDer(X509 *certificate) {
    unsigned char *bytes = nullptr;
    const int size = i2d_X509_NAME(X509_get_subject_name(certificate), &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return der;
}

bool isSignedBy(X509 *certificate, X509 *issuer) {
    return X509_verify(certificate, X509_get0_pubkey(issuer)) == 1;
}

Instant instantOf(const ASN1_TIME *time) {
    std::tm parts{};
    ASN1_TIME_to_tm(time, &parts);
    return Instant(std::chrono::seconds(timegm(&parts)));
}

std::vector<KeyRecord> keys(const AuthoritySpec &spec) {
    auto made = Authority::make(spec, Secret(), now);
    if (!made) qFatal("%s", qPrintable(made.fault().sentence));
    return *std::move(made);
}

Authority opened(const std::vector<KeyRecord> &records) {
    auto authority = Authority::open(records, Secret());
    if (!authority) qFatal("%s", qPrintable(authority.fault().sentence));
    return *std::move(authority);
}

const pki::KeySpec p256{pki::KeyType::EcP256, 256};
const pki::KeySpec rsa2048{pki::KeyType::Rsa, 2048};

/// An EC CA is quick to make, and needs an RA.
const std::vector<KeyRecord> &quickKeys() {
    static const auto records = keys({.name = u"Lab CA"_s, .key = p256});
    return records;
}

const Authority &quickAuthority() {
    static const Authority authority = opened(quickKeys());
    return authority;
}

const pki::PrivateKey &deviceKey() {
    return anyRsaKey();
}

Registration registration() {
    Registration device;
    device.id = 7;
    device.fqdn = u"r1.lab.example"_s;
    device.ipAddress = u"192.0.2.17"_s;
    device.serialNumber = u"SN-0042"_s;
    device.profile = u"device"_s;
    return device;
}

Profile profile() {
    Profile device;
    device.name = u"device"_s;
    device.extendedKeyUsages = QStringList{u"1.3.6.1.5.5.7.3.1"_s, u"1.3.6.1.5.5.7.3.2"_s};
    return device;
}

struct Ordered {
    pki::CertificationRequest request;
    Authority::Order order;

    explicit Ordered(const RequestSpec &spec, const pki::PrivateKey &key = deviceKey())
        : request(tests::request(spec, key)),
          order{&request, &key.publicKey(), registration(), profile(), u"http://ca.example:8080/crl/ca.crl"_s, now} {}
    Ordered(const Ordered &) = delete;
    Ordered &operator=(const Ordered &) = delete;
};

RequestSpec ciscoRequest() {
    return {.subject = ciscoSubject("r1.lab.example", "192.0.2.17", "SN-0042"), .dnsNames = {u"r1.lab.example"_s}};
}

pki::Certificate issued(const Authority &authority, const Authority::Order &order) {
    auto draft = authority.draft(order);
    if (!draft) qFatal("%s", qPrintable(draft.fault().sentence));
    auto certificate = authority.sign(*std::move(draft));
    if (!certificate) qFatal("%s", qPrintable(certificate.fault().sentence));
    return *std::move(certificate);
}

}  // namespace

class tst_Authority : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesACertificationAuthority() {
        const auto records = quickKeys();
        QCOMPARE(records.size(), std::size_t(3));
        QCOMPARE(records[0].role, KeyRole::Authority);
        QCOMPARE(records[0].algorithm, u"ec:p256"_s);
        const X509Ptr ca = decoded(records[0].certificate);
        QVERIFY(ca);
        QVERIFY(isSignedBy(ca.get(), ca.get()));
        QCOMPARE(X509_get_version(ca.get()), 2L);
        QCOMPARE(extensionText(ca.get(), NID_basic_constraints), u"(critical) CA:TRUE, pathlen:0"_s);
        QCOMPARE(extensionText(ca.get(), NID_key_usage), u"(critical) Certificate Sign, CRL Sign"_s);
        QVERIFY(extensionText(ca.get(), NID_subject_key_identifier) != u"absent"_s);
        QCOMPARE(instantOf(X509_get0_notBefore(ca.get())), *fromIso8601(u"2026-11-22T11:50:00Z"));
        QCOMPARE(instantOf(X509_get0_notAfter(ca.get())), *fromIso8601(u"2036-11-19T12:00:00Z"));
    }

    void certifiesTheRegistrationAuthority() {
        const auto records = quickKeys();
        QCOMPARE(records[1].role, KeyRole::RegistrationAuthority);
        const X509Ptr ca = decoded(records[0].certificate);
        const X509Ptr ra = decoded(records[1].certificate);
        QVERIFY(isSignedBy(ra.get(), ca.get()));
        QCOMPARE(extensionText(ra.get(), NID_basic_constraints), u"(critical) CA:FALSE"_s);
        QCOMPARE(extensionText(ra.get(), NID_key_usage), u"(critical) Digital Signature, Key Encipherment"_s);
        QCOMPARE(extensionText(ra.get(), NID_ext_key_usage), u"TLS Web Server Authentication"_s);
        QCOMPARE(X509_check_issued(ca.get(), ra.get()), X509_V_OK);
    }

    void makesAKeyForChallenges() {
        const KeyRecord &key = quickKeys()[2];
        QCOMPARE(key.role, KeyRole::Challenge);
        QCOMPARE(key.material.size(), 32);
        QVERIFY(key.certificate.isEmpty());
        QVERIFY(key.material != keys({.name = u"Other CA"_s, .key = p256})[2].material);
    }

    void answersItselfWithoutARegistrationAuthority() {
        const auto records = keys({.name = u"Lab CA"_s, .key = rsa2048, .registrationAuthority = std::nullopt});
        QCOMPARE(records.size(), std::size_t(2));
        const X509Ptr ca = decoded(records[0].certificate);
        QCOMPARE(extensionText(ca.get(), NID_key_usage),
                 u"(critical) Digital Signature, Key Encipherment, Certificate Sign, CRL Sign"_s);
        const Authority authority = opened(records);
        QVERIFY(!authority.hasRegistrationAuthority());
        QCOMPARE(authority.responder().certificate, authority.certificate());
        QCOMPARE(authority.openers().size(), std::size_t(1));
        QCOMPARE(authority.caCertificates().body, authority.certificate().der());
        QCOMPARE(authority.caCertificates().contentType, QByteArray("application/x-x509-ca-cert"));
    }

    void publishesTheRegistrationAuthorityFirst() {
        const auto &published = quickAuthority().caCertificates();
        QCOMPARE(published.contentType, QByteArray("application/x-x509-ca-ra-cert"));
        const auto bundle = pki::SignedData::fromDer(published.body);
        QVERIFY(bundle);
        QCOMPARE(bundle->certificates().size(), std::size_t(2));
        QCOMPARE(bundle->certificates()[0], quickAuthority().responder().certificate);
        QCOMPARE(bundle->certificates()[1], quickAuthority().certificate());
    }

    void opensRequestsForTheCaToo() {
        const Authority authority = opened(keys({.name = u"Lab CA"_s, .key = rsa2048}));
        QCOMPARE(authority.openers().size(), std::size_t(2));
        QCOMPARE(authority.openers()[0].certificate, authority.responder().certificate);
        QCOMPARE(authority.openers()[1].certificate, authority.certificate());
        QVERIFY(authority.isOwnKey(authority.certificate().spki()));
        QVERIFY(authority.isOwnKey(authority.responder().certificate.spki()));
        QVERIFY(!authority.isOwnKey(deviceKey().publicKey().spki()));
    }

    void refusesWhatCannotWork_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("registrationAuthority");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no name") << u"  "_s << u"ec:p256"_s << u"rsa:2048"_s << 365 << u"name"_s;
        QTest::newRow("a name too long for a CN")
            << QString(61, u'x') << u"ec:p256"_s << u"rsa:2048"_s << 365 << u"60"_s;
        QTest::newRow("no time") << u"Lab CA"_s << u"ec:p256"_s << u"rsa:2048"_s << 0 << u"days"_s;
        QTest::newRow("over a century") << u"Lab CA"_s << u"ec:p256"_s << u"rsa:2048"_s << 36501 << u"days"_s;
        QTest::newRow("EC without an RA") << u"Lab CA"_s << u"ec:p256"_s << QString() << 365 << u"needs an RA"_s;
        QTest::newRow("EC for an RA") << u"Lab CA"_s << u"ec:p256"_s << u"ec:p384"_s << 365 << u"has to be RSA"_s;
    }
    void refusesWhatCannotWork() {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QFETCH(QString, registrationAuthority);
        QFETCH(int, days);
        QFETCH(QString, reason);
        const auto made = Authority::make(
            {name, *pki::KeySpec::fromText(key), pki::KeySpec::fromText(registrationAuthority), days}, Secret(), now);
        QVERIFY(!made);
        QCOMPARE(made.fault().kind, FaultKind::Refused);
        QVERIFY2(made.fault().sentence.contains(reason), qPrintable(made.fault().sentence));
    }

    void opensOnlyWithThePassphrase() {
        const auto made = Authority::make({.name = u"Lab CA"_s, .key = p256}, Secret("open sesame"), now);
        QVERIFY(made);
        QVERIFY((*made)[0].encrypted && (*made)[1].encrypted);
        QVERIFY(Authority::open(*made, Secret("open sesame")));
        const auto missing = Authority::open(*made, Secret());
        QVERIFY(!missing);
        QCOMPARE(missing.fault().kind, FaultKind::Locked);
        const auto wrong = Authority::open(*made, Secret("open barley"));
        QVERIFY(!wrong);
        QCOMPARE(wrong.fault().kind, FaultKind::Locked);
    }

    void refusesAKeyThatDoesNotFitItsCertificate() {
        auto records = quickKeys();
        records[0].material = keys({.name = u"Other CA"_s, .key = p256})[0].material;
        const auto authority = Authority::open(records, Secret());
        QVERIFY(!authority);
        QCOMPARE(authority.fault().kind, FaultKind::Malformed);
        QVERIFY(authority.fault().sentence.contains(u"does not fit"_s));
    }

    void refusesTheRegistrationAuthorityOfAnotherCa() {
        auto records = quickKeys();
        records[1] = keys({.name = u"Lab CA"_s, .key = p256})[1];
        const auto authority = Authority::open(records, Secret());
        QVERIFY(!authority);
        QCOMPARE(authority.fault().kind, FaultKind::Malformed);
        QVERIFY(authority.fault().sentence.contains(u"not certified by"_s));
    }

    void refusesASiteWithoutKeys() {
        const auto authority = Authority::open({}, Secret());
        QVERIFY(!authority);
        QCOMPARE(authority.fault().kind, FaultKind::NotFound);
    }

    void exportsTheKeyUnderItsOwnPassphraseOnly() {
        QVERIFY(!quickAuthority().exportKey(Secret()));
        const auto exported = quickAuthority().exportKey(Secret("backup"));
        QVERIFY(exported);
        const auto again = pki::PrivateKey::fromEncryptedPkcs8(*exported, Secret("backup"));
        QVERIFY(again);
        QCOMPARE(again->publicKey().spki(), quickAuthority().certificate().spki());
    }

    void certifiesWhatTheRegistrationGrants() {
        Ordered ordered(ciscoRequest());
        const pki::Certificate certificate = issued(quickAuthority(), ordered.order);
        const X509Ptr leaf = decoded(certificate.der());
        const X509Ptr ca = decoded(quickAuthority().certificate().der());
        QVERIFY(leaf);
        QVERIFY(isSignedBy(leaf.get(), ca.get()));
        QCOMPARE(X509_check_issued(ca.get(), leaf.get()), X509_V_OK);
        QCOMPARE(X509_get_signature_nid(leaf.get()), NID_ecdsa_with_SHA256);
        QCOMPARE(extensionText(leaf.get(), NID_basic_constraints), u"(critical) CA:FALSE"_s);
        QCOMPARE(extensionText(leaf.get(), NID_key_usage), u"(critical) Digital Signature, Key Encipherment"_s);
        QCOMPARE(extensionText(leaf.get(), NID_ext_key_usage),
                 u"TLS Web Server Authentication, TLS Web Client Authentication"_s);
        QCOMPARE(extensionText(leaf.get(), NID_subject_alt_name), u"DNS:r1.lab.example, IP Address:192.0.2.17"_s);
        QVERIFY(extensionText(leaf.get(), NID_crl_distribution_points)
                    .contains(u"URI:http://ca.example:8080/crl/ca.crl"_s));
        QCOMPARE(extensionText(leaf.get(), NID_authority_key_identifier).remove(u"keyid:"_s),
                 extensionText(ca.get(), NID_subject_key_identifier));
        QVERIFY(extensionText(leaf.get(), NID_subject_key_identifier) != u"absent"_s);
        QCOMPARE(X509_get_ext_count(leaf.get()), 7);
        QVERIFY(EVP_PKEY_get_bits(X509_get0_pubkey(leaf.get())) == 2048);
    }

    void givesTheSubjectBackByteForByte() {
        Ordered ordered(ciscoRequest());
        const X509Ptr leaf = decoded(issued(quickAuthority(), ordered.order).der());
        QCOMPARE(subjectDer(leaf.get()).toHex(), ciscoRequest().subject.der().toHex());
    }

    void copiesNothingElseOfTheRequest() {
        RequestSpec spec = ciscoRequest();
        spec.dnsNames << u"bank.example"_s;
        spec.ipAddresses << u"203.0.113.1"_s;
        spec.extensions = {pki::extension::basicConstraints(true), pki::extension::keyUsage({.keyCertSign = true}),
                           pki::extension::crlDistributionPoint(u"http://evil.example/"_s)};
        Ordered ordered(spec);
        ordered.order.registration.ipAddress.clear();
        ordered.order.profile.extendedKeyUsages.clear();
        ordered.order.crlUrl.clear();
        const X509Ptr leaf = decoded(issued(quickAuthority(), ordered.order).der());
        QCOMPARE(extensionText(leaf.get(), NID_basic_constraints), u"(critical) CA:FALSE"_s);
        QCOMPARE(extensionText(leaf.get(), NID_key_usage), u"(critical) Digital Signature, Key Encipherment"_s);
        QCOMPARE(extensionText(leaf.get(), NID_subject_alt_name), u"DNS:r1.lab.example"_s);
        QCOMPARE(extensionText(leaf.get(), NID_crl_distribution_points), u"absent"_s);
        QCOMPARE(extensionText(leaf.get(), NID_ext_key_usage), u"absent"_s);
        QCOMPARE(X509_get_ext_count(leaf.get()), 5);
    }

    void marksTheNamesCriticalWhenTheSubjectIsEmpty() {
        Ordered ordered(RequestSpec{.subject = {}, .dnsNames = {u"r1.lab.example"_s}});
        const X509Ptr leaf = decoded(issued(quickAuthority(), ordered.order).der());
        QVERIFY(extensionText(leaf.get(), NID_subject_alt_name).startsWith(u"(critical) DNS:r1.lab.example"_s));
    }

    void leavesEnciphermentOutOfAnEllipticKey() {
        Ordered ordered(ciscoRequest(), anyKey());
        const X509Ptr leaf = decoded(issued(quickAuthority(), ordered.order).der());
        QCOMPARE(extensionText(leaf.get(), NID_key_usage), u"(critical) Digital Signature"_s);
    }

    void numbersAtRandom() {
        Ordered ordered(ciscoRequest());
        const pki::Certificate one = issued(quickAuthority(), ordered.order);
        const pki::Certificate other = issued(quickAuthority(), ordered.order);
        QVERIFY(one.serialNumber() != other.serialNumber());
        for (const auto &certificate : {one, other}) {
            const X509Ptr leaf = decoded(certificate.der());
            const ASN1_INTEGER *serial = X509_get0_serialNumber(leaf.get());
            QCOMPARE(ASN1_STRING_length(serial), 16);
            QCOMPARE(ASN1_STRING_type(serial), V_ASN1_INTEGER);
            QCOMPARE(certificate.serialHex().size(), 32);
        }
    }

    void backdatesTenMinutesAndEndsWithTheProfile() {
        Ordered ordered(ciscoRequest());
        // A CA that is as old as its first certificate would cap the beginning too.
        ordered.order.now = now + std::chrono::hours(1);
        const X509Ptr leaf = decoded(issued(quickAuthority(), ordered.order).der());
        QCOMPARE(instantOf(X509_get0_notBefore(leaf.get())), *fromIso8601(u"2026-11-22T12:50:00Z"));
        QCOMPARE(instantOf(X509_get0_notAfter(leaf.get())), *fromIso8601(u"2027-11-22T13:00:00Z"));
    }

    void neverOutlivesTheCa() {
        Ordered ordered(ciscoRequest());
        ordered.order.profile.validityDays = 36500;
        QCOMPARE(issued(quickAuthority(), ordered.order).notAfter(), quickAuthority().certificate().notAfter());
        ordered.order.now = quickAuthority().certificate().notAfter();
        const auto late = quickAuthority().draft(ordered.order);
        QVERIFY(!late);
        QCOMPARE(late.fault().kind, FaultKind::Refused);
    }

    void refusesToDraftItsOwnNameOrKey() {
        Ordered name(RequestSpec{.subject = pki::DistinguishedName::withCommonName(u"lab ca"_s),
                                 .dnsNames = {u"r1.lab.example"_s}});
        QVERIFY(!quickAuthority().draft(name.order));
        const auto &registrationAuthority = quickAuthority().responder();
        Ordered key(ciscoRequest(), registrationAuthority.key);
        QVERIFY(!quickAuthority().draft(key.order));
        Ordered other(ciscoRequest());
        other.order.key = &anyKey().publicKey();
        QVERIFY(!quickAuthority().draft(other.order));
    }

    void signsWithSha384OnP384() {
        const Authority authority = opened(keys({.name = u"Lab CA"_s, .key = {pki::KeyType::EcP384, 384}}));
        Ordered ordered(ciscoRequest());
        const X509Ptr leaf = decoded(issued(authority, ordered.order).der());
        QCOMPARE(X509_get_signature_nid(leaf.get()), NID_ecdsa_with_SHA384);
        QVERIFY(isSignedBy(leaf.get(), decoded(authority.certificate().der()).get()));
    }

    void knowsItsOwnCertificates() {
        Ordered ordered(ciscoRequest());
        const pki::Certificate certificate = issued(quickAuthority(), ordered.order);
        QVERIFY(quickAuthority().issued(certificate));
        const Authority namesake = opened(keys({.name = u"Lab CA"_s, .key = p256}));
        QVERIFY(!namesake.issued(certificate));
    }

    void recordsWhatItSigned() {
        Ordered ordered(ciscoRequest());
        const pki::Certificate certificate = issued(quickAuthority(), ordered.order);
        const CertificateRecord record = recordOf(certificate, registration(), now);
        QCOMPARE(record.serial, certificate.serialHex());
        QCOMPARE(record.names, u"DNS:r1.lab.example, IP:192.0.2.17"_s);
        QCOMPARE(record.fqdn, u"r1.lab.example"_s);
        QCOMPARE(record.profile, u"device"_s);
        QCOMPARE(record.notAfter, certificate.notAfter());
        QCOMPARE(record.issuedAt, now);
        QCOMPARE(record.registrationId, std::optional<qint64>(7));
        QCOMPARE(record.sha256, certificate.sha256());
    }

    void signsARevocationList() {
        const auto crl = quickAuthority().signCrl(5,
                                                  {{u"4A00000000000000000000000000000F"_s, now - std::chrono::hours(2),
                                                    RevocationReason::KeyCompromise, u"admin"_s}},
                                                  now, 7);
        QVERIFY(crl);
        QCOMPARE(crl->number, 5);
        QCOMPARE(crl->entries, 1);
        QCOMPARE(crl->nextUpdate, *fromIso8601(u"2026-11-29T12:00:00Z"));
        const CrlPtr list = decodedCrl(crl->der);
        QVERIFY(list);
        QCOMPARE(X509_CRL_verify(list.get(), X509_get0_pubkey(decoded(quickAuthority().certificate().der()).get())), 1);
        QCOMPARE(instantOf(X509_CRL_get0_lastUpdate(list.get())), crl->thisUpdate);
        QCOMPARE(instantOf(X509_CRL_get0_nextUpdate(list.get())), crl->nextUpdate);
        const QString text = printed([&](BIO *out) { X509_CRL_print(out, list.get()); });
        QVERIFY(text.contains(u"4A00000000000000000000000000000F"_s));
        QVERIFY(text.contains(u"Key Compromise"_s));
        QVERIFY(!quickAuthority().signCrl(6, {}, now, 0));
    }
};

QTEST_APPLESS_MAIN(tst_Authority)
#include "tst_authority.moc"
