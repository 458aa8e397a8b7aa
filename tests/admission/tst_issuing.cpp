// What the authority signs: certificates and revocation lists. Read back with OpenSSL and not with the code that wrote
// them.
#include <QTest>

#include "admission/issued_x509.h"
#include "admission/requests.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::authority;
using namespace scepter::tests;

namespace {

const Instant now = made;

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

    explicit Ordered(const RequestSpec &spec, const pki::PrivateKey &key = anyRsaKey())
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

class tst_Issuing : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
            // Without a leading zero octet: the sign bit is never set.
            QCOMPARE(certificate.serialNumber().size(), 16);
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
        const Authority authority = opened(keysOf({.name = u"Lab CA"_s, .key = {pki::KeyType::EcP384, 384}}));
        Ordered ordered(ciscoRequest());
        const X509Ptr leaf = decoded(issued(authority, ordered.order).der());
        QCOMPARE(X509_get_signature_nid(leaf.get()), NID_ecdsa_with_SHA384);
        QVERIFY(isSignedBy(leaf.get(), decoded(authority.certificate().der()).get()));
    }

    void knowsItsOwnCertificates() {
        Ordered ordered(ciscoRequest());
        const pki::Certificate certificate = issued(quickAuthority(), ordered.order);
        QVERIFY(quickAuthority().issued(certificate));
        const Authority namesake = opened(keysOf({.name = u"Lab CA"_s, .key = p256}));
        QVERIFY(!namesake.issued(certificate));
    }

    void recordsWhatItSigned() {
        Ordered ordered(ciscoRequest());
        const pki::Certificate certificate = issued(quickAuthority(), ordered.order);
        const CertificateRecord record = recordOf(certificate, registration(), {u"branch"_s, u"4A0F"_s}, now);
        QCOMPARE(record.serial, certificate.serialHex());
        QCOMPARE(record.names, u"DNS:r1.lab.example, IP:192.0.2.17"_s);
        QCOMPARE(record.fqdn, u"r1.lab.example"_s);
        QCOMPARE(record.profile, u"device"_s);
        QCOMPARE(record.authority, u"branch"_s);
        QCOMPARE(record.renews, u"4A0F"_s);
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

QTEST_APPLESS_MAIN(tst_Issuing)
#include "tst_issuing.moc"
