// Revocations and their lists, over the store and over its twin: who may revoke what, and what is published.
#include "models/ledger_fixture.h"

using namespace Qt::StringLiterals;
using namespace scepter;

class RevocationLedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addLedgerKinds(); }
    void init();
    void cleanup() { m_fixture.reset(); }

    void revokesOnce();
    void turnsAHoldIntoAFinalRevocation();
    void takesOffHoldOnlyWhatIsOnHold();
    void revokesAllOrNothing();
    void ordersRevocations_data();
    void ordersRevocations();
    void numbersRevocationLists();
    void saysWhetherTheListIsStale();
    void carriesHoldsAndFinalRevocations();
    void dropsARevocationAfterItsCertificateEnded();
    void keepsTheListsOfAuthoritiesApart();

private:
    AdministratorLedger &ledger() { return m_fixture->administrator(); }
    ResponderLedger &responder() { return m_fixture->responder(); }
    void issue(qint64 device, const QString &serial, const QString &fqdn);

    const QString m_ca = QString::fromLatin1(firstAuthorityName);
    std::unique_ptr<LedgerFixture> m_fixture;
};

void RevocationLedgerTest::init() {
    QFETCH_GLOBAL(QString, kind);
    m_fixture = std::make_unique<LedgerFixture>(kind);
}

void RevocationLedgerTest::issue(qint64 device, const QString &serial, const QString &fqdn) {
    Issue issue = m_fixture->issueFor(device, fqdn);
    issue.certificate.serial = serial;
    VALUE_OF(responder().recordIssue(issue));
}

void RevocationLedgerTest::revokesOnce() {
    const QString serial = m_fixture->issued(m_fixture->addDevice(u"r1.lab.example"_s), u"r1.lab.example"_s);
    const Revocation revocation = m_fixture->revocation(serial, RevocationReason::Superseded);
    SUCCEEDS(ledger().revoke({revocation}));
    QCOMPARE(VALUE_OF(ledger().certificate(serial)).revocation, std::optional(revocation));
    FAILS_WITH(ledger().revoke({m_fixture->revocation(serial)}), FaultKind::Conflict);
    FAILS_WITH(ledger().revoke({m_fixture->revocation(serial, RevocationReason::CertificateHold)}),
               FaultKind::Conflict);
    QCOMPARE(VALUE_OF(ledger().certificate(serial)).revocation, std::optional(revocation));
}

void RevocationLedgerTest::turnsAHoldIntoAFinalRevocation() {
    const QString serial = m_fixture->issued(m_fixture->addDevice(u"r1.lab.example"_s), u"r1.lab.example"_s);
    SUCCEEDS(ledger().revoke({m_fixture->revocation(serial, RevocationReason::CertificateHold)}));
    FAILS_WITH(ledger().revoke({m_fixture->revocation(serial, RevocationReason::CertificateHold)}),
               FaultKind::Conflict);
    SUCCEEDS(ledger().revoke({m_fixture->revocation(serial, RevocationReason::KeyCompromise)}));
    QCOMPARE(VALUE_OF(ledger().certificate(serial)).revocation->reason, RevocationReason::KeyCompromise);
    FAILS_WITH(ledger().unhold(serial, u"admin"_s), FaultKind::Conflict);
}

void RevocationLedgerTest::takesOffHoldOnlyWhatIsOnHold() {
    const QString serial = m_fixture->issued(m_fixture->addDevice(u"r1.lab.example"_s), u"r1.lab.example"_s);
    FAILS_WITH(ledger().unhold(serial, u"admin"_s), FaultKind::Conflict);
    SUCCEEDS(ledger().revoke({m_fixture->revocation(serial, RevocationReason::CertificateHold)}));
    SUCCEEDS(ledger().unhold(serial, u"admin"_s));
    QVERIFY(!VALUE_OF(ledger().certificate(serial)).revocation);
    FAILS_WITH(ledger().unhold(serial, u"admin"_s), FaultKind::Conflict);
}

void RevocationLedgerTest::revokesAllOrNothing() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString first = m_fixture->issued(device, u"r1.lab.example"_s);
    const QString second = m_fixture->issued(device, u"r1.lab.example"_s);
    FAILS_WITH(ledger().revoke({m_fixture->revocation(first), m_fixture->revocation(u"AB"_s)}), FaultKind::NotFound);
    FAILS_WITH(ledger().revoke({m_fixture->revocation(first), m_fixture->revocation(first)}), FaultKind::Conflict);
    QVERIFY(!VALUE_OF(ledger().certificate(first)).revocation);
    SUCCEEDS(ledger().revoke({m_fixture->revocation(first), m_fixture->revocation(second)}));
    QVERIFY(VALUE_OF(ledger().certificate(second)).revocation);
}

void RevocationLedgerTest::ordersRevocations_data() {
    QTest::addColumn<RevocationQuery::Column>("column");
    QTest::addColumn<QStringList>("ascending");
    using Column = RevocationQuery::Column;
    QTest::newRow("by time") << Column::At << QStringList{u"03"_s, u"01"_s, u"02"_s};
    QTest::newRow("by serial number") << Column::Serial << QStringList{u"01"_s, u"02"_s, u"03"_s};
    QTest::newRow("by subject") << Column::Subject << QStringList{u"02"_s, u"03"_s, u"01"_s};
    QTest::newRow("by reason") << Column::Reason << QStringList{u"01"_s, u"03"_s, u"02"_s};
}

void RevocationLedgerTest::ordersRevocations() {
    QFETCH(RevocationQuery::Column, column);
    QFETCH(QStringList, ascending);
    const qint64 id = m_fixture->addDevice(u"r1.lab.example"_s);
    issue(id, u"01"_s, u"c.lab.example"_s);
    issue(id, u"02"_s, u"a.lab.example"_s);
    issue(id, u"03"_s, u"b.lab.example"_s);
    issue(id, u"04"_s, u"d.lab.example"_s);
    for (const auto &[serial, reason] : {std::pair{u"03"_s, RevocationReason::KeyCompromise},
                                         {u"01"_s, RevocationReason::CertificateHold},
                                         {u"02"_s, RevocationReason::Superseded}}) {
        SUCCEEDS(ledger().revoke({m_fixture->revocation(serial, reason)}));
        m_fixture->clock.advance(std::chrono::seconds(1));
    }
    const auto listed = [&](const RevocationQuery &query) {
        QStringList found;
        for (const RevocationRow &row : VALUE_OF(ledger().revocationRows(VALUE_OF(ledger().revocationIds(query)))))
            found << row.revocation.serial;
        return found;
    };
    QCOMPARE(listed({{}, column, SortOrder::Ascending}), ascending);
    QCOMPARE(listed({{}, column, SortOrder::Descending}), QStringList(ascending.rbegin(), ascending.rend()));
    QCOMPARE(listed({u"B.LAB"_s, column, SortOrder::Ascending}), QStringList(u"03"_s));
}

void RevocationLedgerTest::numbersRevocationLists() {
    QVERIFY(!VALUE_OF(responder().currentCrl(m_ca)).crl);
    QCOMPARE(VALUE_OF(responder().crlDraft(m_ca)).number, 1);
    CrlRecord crl{m_ca, 1, m_fixture->clock.now(), m_fixture->clock.now() + std::chrono::days(7), 0, "first"};
    SUCCEEDS(responder().recordCrl(crl));
    FAILS_WITH(responder().recordCrl(crl), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(responder().crlDraft(m_ca)).number, 2);
    crl.number = 2;
    crl.der = "second";
    SUCCEEDS(responder().recordCrl(crl));
    const ResponderLedger::CurrentCrl current = VALUE_OF(responder().currentCrl(m_ca));
    QVERIFY(current.crl);
    QCOMPARE(current.crl->number, 2);
    QCOMPARE(current.crl->der, QByteArray("second"));
    QCOMPARE(current.crl->nextUpdate, crl.nextUpdate);
    QVERIFY(!current.stale);

    const std::vector<CrlRecord> lists = VALUE_OF(ledger().crls(1));
    QCOMPARE(lists.size(), std::size_t(1));
    QCOMPARE(lists[0].number, 2);
    QVERIFY(lists[0].der.isEmpty());
    QCOMPARE(VALUE_OF(ledger().crlDer(m_ca, 1)), QByteArray("first"));
    QCOMPARE(VALUE_OF(ledger().crlDer(m_ca, 2)), QByteArray("second"));
    FAILS_WITH(ledger().crlDer(m_ca, 3), FaultKind::NotFound);
    FAILS_WITH(ledger().crlDer(u"lab"_s, 1), FaultKind::NotFound);
}

void RevocationLedgerTest::saysWhetherTheListIsStale() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString serial = m_fixture->issued(device, u"r1.lab.example"_s);
    const QString other = m_fixture->issued(device, u"r1.lab.example"_s);
    const auto publish = [&](qint64 number) {
        return responder().recordCrl({m_ca, number, m_fixture->clock.now(), m_fixture->clock.now(), 0, "der"});
    };
    QVERIFY(!VALUE_OF(responder().currentCrl(m_ca)).stale);
    SUCCEEDS(ledger().revoke({m_fixture->revocation(serial, RevocationReason::CertificateHold)}));
    QVERIFY(VALUE_OF(responder().currentCrl(m_ca)).stale);
    VALUE_OF(responder().crlDraft(m_ca));
    SUCCEEDS(publish(1));
    QVERIFY(!VALUE_OF(responder().currentCrl(m_ca)).stale);
    SUCCEEDS(ledger().unhold(serial, u"admin"_s));
    QVERIFY(VALUE_OF(responder().currentCrl(m_ca)).stale);
    VALUE_OF(responder().crlDraft(m_ca));
    // What is revoked between draft and publication is not on the list, whatever the clock says.
    SUCCEEDS(ledger().revoke({m_fixture->revocation(other)}));
    SUCCEEDS(publish(2));
    QVERIFY(VALUE_OF(responder().currentCrl(m_ca)).stale);
}

void RevocationLedgerTest::carriesHoldsAndFinalRevocations() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString first = m_fixture->issued(device, u"r1.lab.example"_s);
    const QString second = m_fixture->issued(device, u"r1.lab.example"_s);
    m_fixture->issued(device, u"r1.lab.example"_s);
    const Revocation hold = m_fixture->revocation(second, RevocationReason::CertificateHold);
    SUCCEEDS(ledger().revoke({hold}));
    m_fixture->clock.advance(std::chrono::seconds(1));
    const Revocation final = m_fixture->revocation(first);
    SUCCEEDS(ledger().revoke({final}));
    QCOMPARE(VALUE_OF(responder().crlDraft(m_ca)).revocations, (std::vector<Revocation>{hold, final}));
    SUCCEEDS(ledger().unhold(second, u"admin"_s));
    QCOMPARE(VALUE_OF(responder().crlDraft(m_ca)).revocations, std::vector<Revocation>{final});
}

void RevocationLedgerTest::dropsARevocationAfterItsCertificateEnded() {
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString serial = m_fixture->issued(device, u"r1.lab.example"_s);
    SUCCEEDS(ledger().revoke({m_fixture->revocation(serial)}));
    const auto publish = [&] {
        const ResponderLedger::CrlDraft draft = VALUE_OF(responder().crlDraft(m_ca));
        SUCCEEDS(responder().recordCrl({m_ca, draft.number, m_fixture->clock.now(), m_fixture->clock.now(),
                                        int(draft.revocations.size()), "der"}));
    };
    publish();
    m_fixture->clock.advance(std::chrono::days(366));
    // RFC 5280, section 3.3: once more after the end of the certificate, then no longer.
    QCOMPARE(VALUE_OF(responder().crlDraft(m_ca)).revocations.size(), std::size_t(1));
    publish();
    QVERIFY(VALUE_OF(responder().crlDraft(m_ca)).revocations.empty());
}

void RevocationLedgerTest::keepsTheListsOfAuthoritiesApart() {
    const QString lab = u"lab"_s;
    SUCCEEDS(ledger().addAuthority({lab, {}, m_fixture->clock.now()}, {}));
    const qint64 device = m_fixture->addDevice(u"r1.lab.example"_s);
    const QString ours = m_fixture->issued(device, u"r1.lab.example"_s);
    Issue issue = m_fixture->issueFor(device, u"r1.lab.example"_s);
    issue.certificate.authority = lab;
    SUCCEEDS(responder().recordIssue(issue));
    const QString theirs = issue.certificate.serial;
    QCOMPARE(VALUE_OF(ledger().certificate(theirs)).authority, lab);
    QCOMPARE(VALUE_OF(ledger().certificate(ours)).authority, m_ca);

    const auto publish = [&](const QString &authority, qint64 number) {
        VALUE_OF(responder().crlDraft(authority));
        return responder().recordCrl(
            {authority, number, m_fixture->clock.now(), m_fixture->clock.now(), 0, authority.toLatin1()});
    };
    SUCCEEDS(publish(m_ca, 1));
    SUCCEEDS(publish(m_ca, 2));
    SUCCEEDS(publish(lab, 1));  // numbers count per authority
    FAILS_WITH(publish(lab, 1), FaultKind::Conflict);
    QCOMPARE(VALUE_OF(responder().currentCrl(lab)).crl->der, QByteArray("lab"));
    QCOMPARE(VALUE_OF(responder().currentCrl(m_ca)).crl->number, 2);

    const Revocation revocation = m_fixture->revocation(theirs);
    SUCCEEDS(ledger().revoke({revocation}));
    QVERIFY(VALUE_OF(responder().currentCrl(lab)).stale);
    QVERIFY(!VALUE_OF(responder().currentCrl(m_ca)).stale);
    QCOMPARE(VALUE_OF(responder().crlDraft(lab)).revocations, std::vector<Revocation>{revocation});
    QCOMPARE(VALUE_OF(responder().crlDraft(lab)).number, 2);
    QVERIFY(VALUE_OF(responder().crlDraft(m_ca)).revocations.empty());
    SUCCEEDS(ledger().revoke({m_fixture->revocation(ours)}));
    QVERIFY(VALUE_OF(responder().currentCrl(m_ca)).stale);

    QStringList lists;
    for (const CrlRecord &crl : VALUE_OF(ledger().crls(10))) lists << u"%1 %2"_s.arg(crl.authority).arg(crl.number);
    QCOMPARE(lists, QStringList({u"lab 1"_s, u"ca 2"_s, u"ca 1"_s}));
}

QTEST_GUILESS_MAIN(RevocationLedgerTest)
#include "tst_revocation_ledger.moc"
