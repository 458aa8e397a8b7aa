#include "ui/sample_site.h"

#include "ui/fake_site.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

struct SampleDevice {
    const char *fqdn;
    const char *address;
    const char *serialNumber;
};

constexpr SampleDevice devices[] = {
    {"ap-114.office.example", "192.168.30.14", "FCW2210A0X1"},
    {"ap-115.office.example", "192.168.30.15", "FCW2210A0X7"},
    {"ap-117.office.example", "192.168.30.17", "FCW2231B1K9"},
    {"fw-oslo.office.example", "192.168.10.1", "FGT60FTK2109"},
    {"rtr-bergen.office.example", "192.168.12.1", "FTX1840AKZ2"},
    {"sw-bergen-01.office.example", "192.168.12.11", "FDO2144E0Q3"},
    {"sw-bergen-02.office.example", "192.168.12.12", "FDO2144E0Q8"},
    {"vpn-gw.office.example", "203.0.113.7", ""},
};

/// Issued on each of the last thirty days, oldest first.
constexpr int enrolments[] = {4,  6,  3, 8, 12, 7, 2, 1,  9,  11, 14, 8, 6, 3, 2,
                              10, 13, 9, 7, 15, 4, 3, 11, 12, 16, 9,  8, 5, 2, 18};

class Samples {
public:
    explicit Samples(FakeSite &site) : m_site(site), m_ledger(site.memory()), m_now(site.clock().now()) {}

    void registerDevices() {
        for (const SampleDevice &each : devices) {
            Registration registration;
            registration.fqdn = QString::fromLatin1(each.fqdn);
            registration.ipAddress = QString::fromLatin1(each.address);
            registration.serialNumber = QString::fromLatin1(each.serialNumber);
            registration.profile = QString::fromLatin1(defaultProfileName);
            const auto added = m_ledger.addDevices({NewDevice{registration, std::nullopt}});
            m_ids.push_back(added->front());
        }
    }

    void issue(int device, Instant at, int days) {
        Issue issue;
        issue.transaction = transaction(device, at, TransactionResult::Issued, u"a certificate was issued"_s);
        issue.registrationId = m_ids[std::size_t(device)];
        CertificateRecord &certificate = issue.certificate;
        certificate.serial = u"7B1C90E422D14E67%1"_s.arg(QString::number(++m_count, 16), 16, u'0').toUpper();
        certificate.fqdn = issue.transaction.fqdn;
        certificate.subject = u"CN=%1,O=Office"_s.arg(certificate.fqdn);
        certificate.names = u"DNS:"_s + certificate.fqdn;
        certificate.profile = QString::fromLatin1(defaultProfileName);
        certificate.notBefore = at;
        certificate.notAfter = at + std::chrono::days(days);
        certificate.issuedAt = at;
        certificate.registrationId = issue.registrationId;
        certificate.sha256 = certificate.serial.toLatin1();
        issue.der = certificate.serial.toLatin1();
        issue.transaction.certificateSerial = certificate.serial;
        if (const auto recorded = m_ledger.recordIssue(issue); !recorded)
            qFatal("%ls", qUtf16Printable(recorded.fault().sentence));
    }

    void refuse(int device, Instant at, const QString &reason) {
        Transaction refused = transaction(device, at, TransactionResult::Refused, reason);
        refused.failInfo = u"badRequest"_s;
        record(refused);
    }

    void strayRequest(Instant at) {
        Transaction stray;
        stray.at = at;
        stray.peer = u"192.168.30.99:40112"_s;
        stray.operation = u"GET /certsrv"_s;
        stray.result = TransactionResult::NotScep;
        stray.reason = u"The address is right, the path is not."_s;
        record(stray);
    }

    Instant now() const { return m_now; }

private:
    Transaction transaction(int device, Instant at, TransactionResult result, const QString &reason) {
        Transaction transaction;
        transaction.at = at;
        transaction.peer = QString::fromLatin1(devices[device].address) + u":49152"_s;
        transaction.operation = u"PKCSReq"_s;
        transaction.messageType = u"19"_s;
        transaction.claim.transactionId = QByteArray::number(++m_count, 16);
        transaction.claim.keyDigest = QByteArray::number(m_count);
        transaction.claim.requestDigest = QByteArray::number(m_count);
        transaction.result = result;
        transaction.httpStatus = 200;
        transaction.reason = reason;
        transaction.fqdn = QString::fromLatin1(devices[device].fqdn);
        transaction.registrationId = m_ids[std::size_t(device)];
        return transaction;
    }

    void record(const Transaction &transaction) {
        if (const auto recorded = m_ledger.recordTransaction(transaction); !recorded)
            qFatal("%ls", qUtf16Printable(recorded.fault().sentence));
    }

    FakeSite &m_site;
    MemoryLedger &m_ledger;
    Instant m_now;
    std::vector<qint64> m_ids;
    qint64 m_count = 0;
};

}  // namespace

void fillWithSamples(FakeSite &site) {
    using namespace std::chrono;
    Samples samples(site);
    samples.registerDevices();
    const int days = int(std::size(enrolments));
    for (int day = 0; day < days; ++day) {
        const Instant noon = samples.now() - std::chrono::days(days - 1 - day) - minutes(20);
        for (int i = enrolments[day] - 1; i >= 0; --i)
            samples.issue(i % 8, noon - minutes(10 * i), i % 5 == 0 ? 35 + i * 8 : 60 + ((i * 37 + day * 11) % 150));
        if (day % 9 == 4) samples.refuse(3, noon, u"This one-time challenge was already used."_s);
    }
    samples.issue(5, samples.now() - minutes(10), 365);
    samples.strayRequest(samples.now() - minutes(3));
    samples.refuse(4, samples.now() - minutes(2), u"The request names another address than the registration."_s);
    samples.refuse(3, samples.now() - seconds(39), u"This one-time challenge was already used."_s);
    samples.issue(6, samples.now() - seconds(22), 365);
    site.setListener(ListenerState::Running);
}

}  // namespace scepter::ui
