// Who a request says it is: the places where real devices put their names, and what happens when these disagree.
#include <QTest>

#include "admission/identity.h"
#include "admission/requests.h"
#include "pki/certificate_writer.h"
#include "pki/der_writer.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::tests;
using namespace scepter::pki;

namespace {

Rdn unstructuredName(const QByteArray &text) {
    return {{"1.2.840.113549.1.9.2", der::ia5String(text)}};
}

Rdn unstructuredAddress(const QByteArray &text) {
    return {{"1.2.840.113549.1.9.8", der::printableString(text)}};
}

Rdn serialNumber(const QByteArray &text) {
    return {{"2.5.4.5", der::printableString(text)}};
}

Rdn organisation(const QByteArray &text) {
    return {{"2.5.4.10", der::printableString(text)}};
}

struct Stated {
    const char *what;
    RequestSpec spec;
    admission::ClaimedIdentity identity;
};

struct Disputed {
    const char *what;
    RequestSpec spec;
    FaultKind kind;
    QStringList named;  ///< what the sentence has to name
};

const std::vector<Stated> &statedRows() {
    static const std::vector<Stated> rows{
        {"Cisco IOS-XE: unstructured attributes in one RDN, SAN beside it",
         {.subject = ciscoSubject("sr1-2.cml.lab", "10.30.10.2", "131184645"), .dnsNames = {u"sr1-2.cml.lab"_s}},
         {u"sr1-2.cml.lab"_s, u"10.30.10.2"_s, u"131184645"_s}},
        {"Cisco ASA: unstructuredName and CN agree",
         {.subject = subject({unstructuredName("asa.lab.example"), commonName("asa.lab.example")})},
         {u"asa.lab.example"_s, {}, {}}},
        {"scepclient: CN alone, behind organisational attributes",
         {.subject = subject({organisation("interop"), commonName("r1.lab.example")})},
         {u"r1.lab.example"_s, {}, {}}},
        {"strongSwan: CN and SAN with an address",
         {.subject = subject({commonName("r1.lab.example"), serialNumber("SN9")}),
          .dnsNames = {u"r1.lab.example"_s},
          .ipAddresses = {u"192.0.2.17"_s}},
         {u"r1.lab.example"_s, u"192.0.2.17"_s, u"SN9"_s}},
        {"names differ in case and a trailing dot only",
         {.subject = subject({commonName("R1.Lab.Example.")}), .dnsNames = {u"r1.LAB.example"_s}},
         {u"r1.lab.example"_s, {}, {}}},
        {"SAN alone, with an empty subject",
         {.subject = {}, .dnsNames = {u"r1.lab.example"_s}},
         {u"r1.lab.example"_s, {}, {}}},
        {"of several names the one that the subject repeats",
         {.subject = subject({commonName("r1.lab.example")}),
          .dnsNames = {u"alias.lab.example"_s, u"r1.lab.example"_s}},
         {u"r1.lab.example"_s, {}, {}}},
        {"of several names without a CN the first",
         {.subject = subject({organisation("lab")}), .dnsNames = {u"r1.lab.example"_s, u"alias.lab.example"_s}},
         {u"r1.lab.example"_s, {}, {}}},
        {"an IPv6 address is brought to its canonical text",
         {.subject = subject({commonName("r1.lab.example"), unstructuredAddress("2001:DB8:0::17")}),
          .ipAddresses = {u"2001:db8::17"_s}},
         {u"r1.lab.example"_s, u"2001:db8::17"_s, {}}},
        {"the same CN twice",
         {.subject = subject({commonName("r1.lab.example"), commonName("r1.lab.example")})},
         {u"r1.lab.example"_s, {}, {}}},
    };
    return rows;
}

const std::vector<Disputed> &disputedRows() {
    static const std::vector<Disputed> rows{
        {"CN and SAN name two devices",
         {.subject = subject({commonName("admin.lab.example")}), .dnsNames = {u"r1.lab.example"_s}},
         FaultKind::Refused,
         {u"admin.lab.example"_s, u"r1.lab.example"_s, u"CN"_s, u"dNSName"_s}},
        {"unstructuredName and CN name two devices",
         {.subject = subject({unstructuredName("r1.lab.example"), commonName("r2.lab.example")})},
         FaultKind::Refused,
         {u"r1.lab.example"_s, u"r2.lab.example"_s, u"unstructuredName"_s}},
        {"two different CNs",
         {.subject = subject({commonName("r1.lab.example"), commonName("r2.lab.example")})},
         FaultKind::Refused,
         {u"r2.lab.example"_s}},
        {"a short CN is another name than the long one",
         {.subject = subject({commonName("r1")}), .dnsNames = {u"r1.lab.example"_s}},
         FaultKind::Refused,
         {u"\"r1\""_s}},
        {"free text in CN would be certified beside the name",
         {.subject = subject({commonName("Router 1")}), .dnsNames = {u"r1.lab.example"_s}},
         FaultKind::Refused,
         {u"Router 1"_s, u"r1.lab.example"_s}},
        {"an address in CN beside the name",
         {.subject = subject({commonName("192.0.2.1"), unstructuredName("r1.lab.example")})},
         FaultKind::Refused,
         {u"192.0.2.1"_s}},
        {"two addresses",
         {.subject = subject({commonName("r1.lab.example"), unstructuredAddress("192.0.2.1")}),
          .ipAddresses = {u"192.0.2.2"_s}},
         FaultKind::Refused,
         {u"192.0.2.1"_s, u"192.0.2.2"_s}},
        {"two serial numbers",
         {.subject = subject({commonName("r1.lab.example"), serialNumber("A"), serialNumber("B")})},
         FaultKind::Refused,
         {u"\"A\""_s, u"\"B\""_s}},
        {"a wildcard in SAN",
         {.subject = {}, .dnsNames = {u"*.lab.example"_s}},
         FaultKind::Malformed,
         {u"*.lab.example"_s}},
        {"a wildcard in CN",
         {.subject = subject({commonName("*.lab.example")})},
         FaultKind::Malformed,
         {u"*.lab.example"_s}},
        {"a wildcard beside the right name",
         {.subject = subject({commonName("r1.lab.example")}), .dnsNames = {u"r1.lab.example"_s, u"*.lab.example"_s}},
         FaultKind::Malformed,
         {u"*.lab.example"_s}},
        {"free text in CN and nothing else",
         {.subject = subject({commonName("Router 1")})},
         FaultKind::Malformed,
         {u"CN"_s}},
        {"free text in unstructuredName",
         {.subject = subject({unstructuredName("my router")})},
         FaultKind::Malformed,
         {u"unstructuredName"_s}},
        {"no address in unstructuredAddress",
         {.subject = subject({commonName("r1.lab.example"), unstructuredAddress("Vlan1")})},
         FaultKind::Malformed,
         {u"unstructuredAddress"_s, u"Vlan1"_s}},
        {"no name at all", {.subject = subject({organisation("lab")})}, FaultKind::Malformed, {u"no CN"_s}},
    };
    return rows;
}

template <typename Row>
void addRows(const std::vector<Row> &rows) {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < rows.size(); ++i) QTest::newRow(rows[i].what) << int(i);
}

}  // namespace

class tst_Identity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFoundWhereDevicesPutIt_data() { addRows(statedRows()); }
    void isFoundWhereDevicesPutIt() {
        QFETCH(int, index);
        const Stated &row = statedRows()[std::size_t(index)];
        const auto claimed = admission::claimedIdentity(request(row.spec, anyKey()));
        QVERIFY2(claimed, claimed ? "" : qPrintable(claimed.fault().sentence));
        QCOMPARE(claimed->fqdn, row.identity.fqdn);
        QCOMPARE(claimed->ipAddress, row.identity.ipAddress);
        QCOMPARE(claimed->serialNumber, row.identity.serialNumber);
    }

    void isRefusedWhenItIsNotOne_data() { addRows(disputedRows()); }
    void isRefusedWhenItIsNotOne() {
        QFETCH(int, index);
        const Disputed &row = disputedRows()[std::size_t(index)];
        const auto claimed = admission::claimedIdentity(request(row.spec, anyKey()));
        QVERIFY(!claimed);
        QCOMPARE(claimed.fault().kind, row.kind);
        for (const QString &name : row.named)
            QVERIFY2(claimed.fault().sentence.contains(name), qPrintable(claimed.fault().sentence));
    }
};

QTEST_APPLESS_MAIN(tst_Identity)
#include "tst_identity.moc"
