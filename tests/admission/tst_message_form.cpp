// What an endpoint bears with, and requests that come again while they wait.
#include <QTest>

#include "admission/message_form.h"
#include "admission/resend.h"

using namespace Qt::StringLiterals;
using namespace scepter;
using namespace scepter::admission;
using namespace std::chrono_literals;

namespace {

const Instant now = *fromIso8601(u"2026-11-22T12:00:00Z");

PendingRequest waiting() {
    PendingRequest pending;
    pending.id = 44;
    pending.askedAt = now - 1h;
    pending.claim = {"T", "key", "request"};
    pending.signerDigest = "signer";
    pending.subject = u"CN=r1.lab.example"_s;
    pending.names = u"DNS:r1.lab.example"_s;
    pending.expiresAt = now + 24h;
    return pending;
}

Asking again() {
    const PendingRequest pending = waiting();
    return {pending.claim, pending.signerDigest, pending.subject, pending.names};
}

}  // namespace

Q_DECLARE_METATYPE(std::chrono::minutes)

class tst_MessageForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notesDeviationsOrRefusesThem() {
        const MessageForm form{{u"The senderNonce has 4 octets."_s}, {}};
        Profile profile;
        Trace tolerant;
        QVERIFY(!checkForm(form, profile, Check::OuterSignature, now, tolerant));
        QCOMPARE(tolerant.rungs().size(), std::size_t(1));
        QCOMPARE(tolerant.rungs().front().state, RungState::Noted);

        profile.deviations = Deviations::Refused;
        Trace strict;
        const auto refusal = checkForm(form, profile, Check::OuterSignature, now, strict);
        QVERIFY(refusal);
        QCOMPARE(refusal->kind, FaultKind::Refused);
        QVERIFY(refusal->toDevice.contains(u"4 octets"_s));
        QCOMPARE(strict.failed()->check, Check::OuterSignature);
        QVERIFY(!checkForm({}, profile, Check::OuterSignature, now, strict));
    }

    void r51_refusesASigningTimeOutsideTheSkew_data() {
        QTest::addColumn<std::chrono::minutes>("off");
        QTest::addColumn<int>("skew");
        QTest::addColumn<bool>("refused");
        QTest::newRow("R51: not looked at") << std::chrono::minutes(24h * 365) << 0 << false;
        QTest::newRow("R51: within") << std::chrono::minutes(10min) << 10 << false;
        QTest::newRow("R51: before, within") << std::chrono::minutes(-10min) << 10 << false;
        QTest::newRow("R51: late") << std::chrono::minutes(11min) << 10 << true;
        QTest::newRow("R51: early") << std::chrono::minutes(-11min) << 10 << true;
    }
    void r51_refusesASigningTimeOutsideTheSkew() {
        QFETCH(std::chrono::minutes, off);
        QFETCH(int, skew);
        QFETCH(bool, refused);
        Profile profile;
        profile.clockSkewMinutes = skew;
        Trace trace;
        const auto refusal = checkForm({{}, now + off}, profile, Check::OuterSignature, now, trace);
        QCOMPARE(refusal.has_value(), refused);
        if (refused) QCOMPARE(refusal->kind, FaultKind::BadTime);
        Trace without;
        QVERIFY(!checkForm({}, profile, Check::OuterSignature, now, without));
    }

    void q16_countsTheSameRequestAsAPollWhileItWaits() {
        QCOMPARE(resendOf(again(), waiting(), now), Resend::Poll);
        PendingRequest approved = waiting();
        approved.state = PendingState::Approved;
        QCOMPARE(resendOf(again(), approved, now), Resend::Poll);
    }

    void q16_comparesContentsSinceEllipticKeysSignAnewEachTime() {
        Asking asking = again();
        asking.claim.requestDigest = "signed anew";
        QCOMPARE(resendOf(asking, waiting(), now), Resend::Poll);
    }

    void r67_refusesAnotherRequestUnderTheSameClaim_data() {
        QTest::addColumn<QString>("field");
        for (const char *field : {"subject", "names", "signer", "key"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void r67_refusesAnotherRequestUnderTheSameClaim() {
        QFETCH(QString, field);
        Asking asking = again();
        asking.claim.requestDigest = "another";
        if (field == u"subject"_s) asking.subject = u"CN=r2.lab.example"_s;
        if (field == u"names"_s) asking.names = u"DNS:r2.lab.example"_s;
        if (field == u"signer"_s) asking.signerDigest = "another";
        if (field == u"key"_s) asking.claim.keyDigest = "another";
        QCOMPARE(resendOf(asking, waiting(), now), Resend::Contradiction);
        QCOMPARE(differences(asking, waiting()), field);
    }

    void asksAnewAfterItsEnd() {
        PendingRequest expired = waiting();
        expired.expiresAt = now - 1ms;
        QCOMPARE(resendOf(again(), expired, now), Resend::None);
        PendingRequest issued = waiting();
        issued.state = PendingState::Issued;
        QCOMPARE(resendOf(again(), issued, now), Resend::None);
    }

    void r64_repeatsARejectionToTheSameOctetsForADay() {
        PendingRequest rejected = waiting();
        rejected.state = PendingState::Rejected;
        rejected.decidedAt = now - rejectionLifetime;
        QCOMPARE(resendOf(again(), rejected, now), Resend::Poll);
        QCOMPARE(resendOf(again(), rejected, now + 1ms), Resend::None);
        // With a new challenge in it.
        Asking other = again();
        other.claim.requestDigest = "another";
        QCOMPARE(resendOf(other, rejected, now), Resend::None);
    }
};

QTEST_APPLESS_MAIN(tst_MessageForm)
#include "tst_message_form.moc"
