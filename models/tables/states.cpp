#include "tables/states.h"

#include "records/words.h"
#include "tables/moments.h"

#include <QCoreApplication>

namespace scepter {
namespace {

using namespace Qt::StringLiterals;

struct States {
    Q_DECLARE_TR_FUNCTIONS(States)
};

Cell good(const QString &text) {
    return {text, u"circle-check"_s, StateTone::Good};
}
Cell attention(const QString &text) {
    return {text, u"triangle-alert"_s, StateTone::Attention};
}
Cell bad(const QString &text) {
    return {text, u"circle-x"_s, StateTone::Bad};
}
Cell waiting(const QString &text) {
    return {text, u"clock"_s, StateTone::Waiting};
}
Cell neutral(const QString &text) {
    return {text, u"circle-slash"_s, StateTone::Neutral};
}
Cell plain(const QString &text) {
    return {text, {}, StateTone::Neutral};
}

constexpr auto expiresSoon = std::chrono::days(30);

Cell expiryCell(Instant notAfter, Instant now, const QString &otherwise) {
    if (notAfter >= now + expiresSoon) return good(otherwise);
    const auto days = std::chrono::floor<std::chrono::days>(notAfter - now).count();
    if (days < 1) return attention(States::tr("Expires today"));
    if (days == 1) return attention(States::tr("Expires tomorrow"));
    return attention(States::tr("Expires in %1 days").arg(days));
}

}  // namespace

Cell stateCell(TransactionResult result) {
    switch (result) {
        case TransactionResult::Issued:
            return good(States::tr("Issued"));
        case TransactionResult::Pending:
            return waiting(States::tr("Told to wait"));
        case TransactionResult::Answered:
            return good(States::tr("Answered"));
        case TransactionResult::Refused:
            return bad(States::tr("Refused"));
        case TransactionResult::NotScep:
            return attention(States::tr("Not SCEP"));
        case TransactionResult::Faulted:
            return bad(States::tr("Our fault"));
    }
    return {};
}

Cell stateCell(PendingState state) {
    switch (state) {
        case PendingState::Waiting:
            return waiting(States::tr("Waiting"));
        case PendingState::Approved:
            return good(States::tr("Approved"));
        case PendingState::Rejected:
            return bad(States::tr("Rejected"));
        case PendingState::Expired:
            return neutral(States::tr("Not decided"));
        case PendingState::Issued:
            return good(States::tr("Issued"));
    }
    return {};
}

Cell stateCell(RegistrationState state) {
    if (state == RegistrationState::Disabled) return {States::tr("Disabled"), u"ban"_s, StateTone::Neutral};
    return good(States::tr("Open"));
}

Cell statusCell(const Registration &device, Instant now) {
    Cell cell;
    const RegistrationStatus status = device.statusAt(now);
    switch (status) {
        case RegistrationStatus::Open:
            cell = good(States::tr("Open"));
            if (device.validUntil) cell.tip = States::tr("Open until %1").arg(fullMomentText(*device.validUntil));
            break;
        case RegistrationStatus::Upcoming:
            cell = waiting(States::tr("Upcoming"));
            cell.tip = States::tr("Admitted from %1").arg(fullMomentText(*device.validFrom));
            break;
        case RegistrationStatus::Used:
            cell = neutral(States::tr("Used"));
            cell.tip = States::tr("All of its certificates were issued: %1 of %2")
                           .arg(device.usesTaken)
                           .arg(device.usesAllowed);
            break;
        case RegistrationStatus::Expired:
            cell = attention(States::tr("Expired"));
            cell.tip = States::tr("Admitted until %1").arg(fullMomentText(*device.validUntil));
            break;
        case RegistrationStatus::Disabled:
            cell = stateCell(RegistrationState::Disabled);
            break;
    }
    cell.exact = word(status);
    return cell;
}

Cell stateCell(const CertificateRecord &certificate, Instant now) {
    switch (certificate.status(now)) {
        case CertificateStatus::Revoked: {
            const bool held = certificate.revocation->reason == RevocationReason::CertificateHold;
            return {held ? States::tr("On hold") : States::tr("Revoked"), u"ban"_s, StateTone::Bad};
        }
        case CertificateStatus::Expired:
            return neutral(States::tr("Expired"));
        case CertificateStatus::Valid:
            return expiryCell(certificate.notAfter, now, States::tr("Valid"));
    }
    return {};
}

Cell stateCell(const Challenge &challenge, Instant now) {
    switch (challenge.state) {
        case ChallengeState::Spent: {
            Cell cell = plain(States::tr("Spent"));
            if (challenge.spentAt) cell.tip = States::tr("Spent %1").arg(momentText(*challenge.spentAt, now));
            return cell;
        }
        case ChallengeState::Withdrawn:
            return {States::tr("Withdrawn"), u"ban"_s, StateTone::Neutral};
        case ChallengeState::Reserved:
            return waiting(States::tr("Reserved"));
        case ChallengeState::Fresh:
            break;
    }
    if (challenge.expiresAt && *challenge.expiresAt <= now)
        return {States::tr("Expired"), u"clock"_s, StateTone::Neutral};
    if (challenge.expiresAt) return good(States::tr("Fresh, %1 left").arg(durationText(*challenge.expiresAt - now)));
    return challenge.kind == ChallengeKind::Static ? good(States::tr("Static")) : good(States::tr("Fresh"));
}

Cell enrolmentCell(const DeviceRow &row, Instant now) {
    if (row.registration.state == RegistrationState::Disabled) return stateCell(RegistrationState::Disabled);
    const bool failed =
        row.lastResult == word(TransactionResult::Refused) || row.lastResult == word(TransactionResult::Faulted);
    // What fails comes first: the certificate that is still valid will not be renewed.
    if (failed) {
        Cell cell = bad(States::tr("Refused"));
        cell.tip = row.lastReason;
        return cell;
    }
    if (row.lastResult == word(TransactionResult::Pending)) {
        Cell cell = waiting(States::tr("Waiting"));
        cell.tip = row.lastReason;
        return cell;
    }
    if (row.certificateNotAfter) {
        Cell cell =
            expiryCell(*row.certificateNotAfter, now, States::tr("Valid to %1").arg(dayText(*row.certificateNotAfter)));
        cell.exact = iso8601(*row.certificateNotAfter);
        return cell;
    }
    if (row.lastResult == word(TransactionResult::Issued)) return {States::tr("None valid"), u"ban"_s, StateTone::Bad};
    return neutral(States::tr("Never enrolled"));
}

Cell challengeStateCell(const QString &word) {
    if (word == u"fresh") return good(States::tr("Fresh"));
    if (word == u"static") return good(States::tr("Static"));
    if (word == u"reserved") return waiting(States::tr("Reserved"));
    if (word == u"spent") return plain(States::tr("Spent"));
    if (word == u"withdrawn") return plain(States::tr("Withdrawn"));
    if (word == u"expired") return plain(States::tr("Expired"));
    return plain(States::tr("None"));
}

QString namesOf(WeakAlgorithms algorithms) {
    QStringList names;
    if (algorithms.testFlag(WeakAlgorithm::Sha1)) names << u"SHA-1"_s;
    if (algorithms.testFlag(WeakAlgorithm::TripleDes)) names << States::tr("triple DES");
    if (algorithms.testFlag(WeakAlgorithm::SingleDes)) names << States::tr("single DES");
    if (algorithms.testFlag(WeakAlgorithm::Md5)) names << u"MD5"_s;
    return names.join(u", "_s);
}

Cell weaknessCell(const Registration &device, Instant now) {
    if (!device.weakAllowed) return {};
    const QString names = namesOf(device.weakAllowed);
    if (!device.weakUntil) return attention(States::tr("%1, without end").arg(names));
    const bool isOver = *device.weakUntil < now;
    const QString day = dayText(*device.weakUntil);
    Cell cell = isOver ? neutral(States::tr("%1 until %2, over").arg(names, day))
                       : attention(States::tr("%1 until %2").arg(names, day));
    cell.tip = States::tr("%1 until %2").arg(names, fullMomentText(*device.weakUntil));
    return cell;
}

QString reasonText(RevocationReason reason) {
    switch (reason) {
        case RevocationReason::Unspecified:
            return States::tr("unspecified");
        case RevocationReason::KeyCompromise:
            return States::tr("key compromise");
        case RevocationReason::AffiliationChanged:
            return States::tr("affiliation changed");
        case RevocationReason::Superseded:
            return States::tr("superseded");
        case RevocationReason::CessationOfOperation:
            return States::tr("cessation of operation");
        case RevocationReason::CertificateHold:
            return States::tr("certificate hold");
    }
    return {};
}

}  // namespace scepter
