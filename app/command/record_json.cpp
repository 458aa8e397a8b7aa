#include "app/command/record_json.h"

#include "app/command/ladder.h"
#include "pki/digest.h"
#include "records/words.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString text(const QByteArray &utf8) {
    return QString::fromUtf8(utf8);
}

QJsonValue textOrNull(const QString &value) {
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonArray listOf(WeakAlgorithms algorithms) {
    return QJsonArray::fromStringList(words(algorithms).split(u',', Qt::SkipEmptyParts));
}

QJsonValue numberOrNull(const std::optional<qint64> &number) {
    return number ? QJsonValue(*number) : QJsonValue();
}

QString stateName(RungState state) {
    switch (state) {
        case RungState::Passed:
            return u"passed"_s;
        case RungState::Noted:
            return u"noted"_s;
        case RungState::Waiting:
            return u"waiting"_s;
        case RungState::Failed:
            return u"failed"_s;
        case RungState::NotReached:
            return u"not-reached"_s;
    }
    return {};
}

QString fieldName(ComparedField field) {
    switch (field) {
        case ComparedField::Name:
            return u"fqdn"_s;
        case ComparedField::Address:
            return u"ip"_s;
        case ComparedField::SerialNumber:
            return u"serial"_s;
        case ComparedField::Profile:
            return u"profile"_s;
        case ComparedField::Key:
            return u"key"_s;
        case ComparedField::Network:
            return u"from"_s;
    }
    return {};
}

QString matchName(Match match) {
    switch (match) {
        case Match::Equal:
            return u"equal"_s;
        case Match::Different:
            return u"different"_s;
        case Match::NotCompared:
            return u"not-compared"_s;
    }
    return {};
}

QJsonArray ladderOf(const Transaction &transaction, const QString &site) {
    QJsonArray ladder;
    for (const auto &rung : transaction.trace.ladder()) {
        QJsonObject object{{u"check"_s, title(rung.check)},
                           {u"state"_s, stateName(rung.state)},
                           {u"sentence"_s, rung.sentence},
                           {u"seen"_s, textOrNull(rung.seen)},
                           {u"expected"_s, textOrNull(rung.expected)}};
        if (const auto fix = fixCommand(rung, transaction, site); !fix.isEmpty()) object.insert(u"fix"_s, fix);
        ladder.append(object);
    }
    return ladder;
}

}  // namespace

QJsonValue json(const std::optional<Instant> &instant) {
    return instant ? QJsonValue(iso8601(*instant)) : QJsonValue();
}

QString stateWord(const Challenge &challenge, Instant now) {
    const bool isExpired =
        challenge.state == ChallengeState::Fresh && challenge.expiresAt && *challenge.expiresAt < now;
    return isExpired ? u"expired"_s : word(challenge.state);
}

QJsonObject json(const Registration &device, Instant now) {
    return {{u"id"_s, device.id},
            {u"fqdn"_s, device.fqdn},
            {u"ip"_s, textOrNull(device.ipAddress)},
            {u"serial"_s, textOrNull(device.serialNumber)},
            {u"identity"_s, device.identity()},
            {u"profile"_s, device.profile},
            {u"ipCheck"_s, word(device.ipDemand)},
            {u"serialCheck"_s, word(device.serialDemand)},
            {u"networks"_s, QJsonArray::fromStringList(device.networks.split(u',', Qt::SkipEmptyParts))},
            {u"state"_s, word(device.state)},
            {u"status"_s, word(device.statusAt(now))},
            {u"uses"_s, device.usesAllowed},
            {u"usesTaken"_s, device.usesTaken},
            {u"validFrom"_s, json(device.validFrom)},
            {u"validUntil"_s, json(device.validUntil)},
            {u"weak"_s, bool(device.weakAllowedAt(now))},
            {u"weakAllowed"_s, listOf(device.weakAllowed)},
            {u"weakUntil"_s, json(device.weakUntil)},
            {u"approval"_s, device.approval ? QJsonValue(word(*device.approval)) : QJsonValue()},
            {u"replyChain"_s, device.replyChain ? QJsonValue(word(*device.replyChain)) : QJsonValue()},
            {u"owner"_s, device.owner},
            {u"notes"_s, device.notes},
            {u"createdAt"_s, iso8601(device.createdAt)},
            {u"createdBy"_s, device.createdBy}};
}

QJsonObject json(const DeviceRow &row, Instant now) {
    auto object = json(row.registration, now);
    object.insert(u"challenge"_s, row.challengeState);
    object.insert(u"lastAttemptAt"_s, json(row.lastAttemptAt));
    object.insert(u"lastResult"_s, textOrNull(row.lastResult));
    object.insert(u"lastReason"_s, textOrNull(row.lastReason));
    object.insert(u"certificate"_s, textOrNull(row.certificateSerial));
    object.insert(u"certificateNotAfter"_s, json(row.certificateNotAfter));
    object.insert(u"weakSeen"_s, listOf(row.weakSeen));
    object.insert(u"weakSeenAt"_s, json(row.weakSeenAt));
    return object;
}

QJsonObject json(const ChallengeRow &row, Instant now) {
    const auto &challenge = row.challenge;
    return {{u"id"_s, challenge.id},
            {u"fqdn"_s, row.fqdn},
            {u"device"_s, challenge.registrationId == 0 ? QJsonValue() : QJsonValue(row.identity)},
            {u"profile"_s, textOrNull(challenge.profile)},
            {u"boundName"_s, textOrNull(challenge.boundName)},
            {u"kind"_s, word(challenge.kind)},
            {u"origin"_s, word(challenge.origin)},
            {u"state"_s, stateWord(challenge, now)},
            {u"uses"_s, challenge.usesAllowed},
            {u"usesTaken"_s, challenge.usesTaken},
            {u"usedAt"_s, json(challenge.usedAt)},
            {u"createdAt"_s, iso8601(challenge.createdAt)},
            {u"createdBy"_s, challenge.createdBy},
            {u"expiresAt"_s, json(challenge.expiresAt)},
            {u"spentAt"_s, json(challenge.spentAt)},
            {u"spentBy"_s, numberOrNull(challenge.spentBy)},
            {u"reservedBy"_s, numberOrNull(challenge.reservedBy)}};
}

QJsonObject json(const PlainChallenge &challenge) {
    return {{u"id"_s, challenge.id},
            {u"fqdn"_s, challenge.fqdn},
            {u"challenge"_s, text(challenge.text.bytes())},
            {u"expiresAt"_s, json(challenge.expiresAt)}};
}

QJsonObject json(const TransactionRow &row) {
    return {{u"id"_s, row.id},
            {u"at"_s, iso8601(row.at)},
            {u"peer"_s, row.peer},
            {u"operation"_s, row.operation},
            {u"transactionId"_s, textOrNull(row.transactionId)},
            {u"result"_s, word(row.result)},
            {u"failInfo"_s, textOrNull(row.failInfo)},
            {u"reason"_s, row.reason},
            {u"fqdn"_s, textOrNull(row.fqdn)},
            {u"certificate"_s, textOrNull(row.certificateSerial)}};
}

QJsonObject json(const Transaction &transaction, const QString &site) {
    return {{u"id"_s, transaction.id},
            {u"at"_s, iso8601(transaction.at)},
            {u"peer"_s, transaction.peer},
            {u"operation"_s, transaction.operation},
            {u"messageType"_s, textOrNull(transaction.messageType)},
            {u"transactionId"_s, textOrNull(text(transaction.claim.transactionId))},
            {u"keyDigest"_s, textOrNull(QString::fromLatin1(transaction.claim.keyDigest.toHex()))},
            {u"requestDigest"_s, textOrNull(QString::fromLatin1(transaction.claim.requestDigest.toHex()))},
            {u"result"_s, word(transaction.result)},
            {u"httpStatus"_s, transaction.httpStatus},
            {u"failInfo"_s, textOrNull(transaction.failInfo)},
            {u"reason"_s, transaction.reason},
            {u"fqdn"_s, textOrNull(transaction.fqdn)},
            {u"ip"_s, textOrNull(transaction.ipAddress)},
            {u"serial"_s, textOrNull(transaction.serialNumber)},
            {u"alarm"_s, textOrNull(transaction.alarm)},
            {u"certificate"_s, textOrNull(transaction.certificateSerial)},
            {u"weak"_s, listOf(transaction.weak)},
            {u"messageSize"_s, transaction.message.size()},
            {u"ladder"_s, ladderOf(transaction, site)}};
}

QJsonObject json(const PendingRequest &request, Instant now) {
    return {{u"id"_s, request.id},
            {u"askedAt"_s, iso8601(request.askedAt)},
            {u"peer"_s, request.peer},
            {u"transactionId"_s, text(request.claim.transactionId)},
            {u"state"_s, word(request.stateAt(now))},
            {u"fqdn"_s, request.fqdn},
            {u"endpoint"_s, textOrNull(request.endpoint)},
            {u"authority"_s, request.authority},
            {u"renews"_s, textOrNull(request.renews)},
            {u"subject"_s, request.subject},
            {u"names"_s, textOrNull(request.names)},
            {u"ip"_s, textOrNull(request.ipAddress)},
            {u"serial"_s, textOrNull(request.serialNumber)},
            {u"key"_s, request.key},
            {u"expiresAt"_s, iso8601(request.expiresAt)},
            {u"polls"_s, request.polls},
            {u"polledAt"_s, json(request.polledAt)},
            {u"decidedAt"_s, json(request.decidedAt)},
            {u"decidedBy"_s, textOrNull(request.decidedBy)},
            {u"reason"_s, textOrNull(request.reason)},
            {u"certificate"_s, textOrNull(request.certificateSerial)}};
}

QJsonArray json(const std::vector<Comparison> &comparisons) {
    QJsonArray array;
    for (const auto &each : comparisons) {
        array.append(QJsonObject{{u"field"_s, fieldName(each.field)},
                                 {u"asked"_s, textOrNull(each.asked)},
                                 {u"registered"_s, textOrNull(each.registered)},
                                 {u"match"_s, matchName(each.match)}});
    }
    return array;
}

QJsonObject json(const CertificateRecord &certificate, Instant now) {
    QJsonObject object{{u"serial"_s, certificate.serial},
                       {u"status"_s, word(certificate.status(now))},
                       {u"subject"_s, certificate.subject},
                       {u"names"_s, certificate.names},
                       {u"fqdn"_s, certificate.fqdn},
                       {u"profile"_s, certificate.profile},
                       {u"authority"_s, certificate.authority},
                       {u"renews"_s, textOrNull(certificate.renews)},
                       {u"notBefore"_s, iso8601(certificate.notBefore)},
                       {u"notAfter"_s, iso8601(certificate.notAfter)},
                       {u"issuedAt"_s, iso8601(certificate.issuedAt)},
                       {u"request"_s, numberOrNull(certificate.transactionId)},
                       {u"sha256"_s, pki::fingerprintText(certificate.sha256)}};
    if (const auto &revocation = certificate.revocation) {
        object.insert(u"revocation"_s, QJsonObject{{u"at"_s, iso8601(revocation->at)},
                                                   {u"reason"_s, word(revocation->reason)},
                                                   {u"by"_s, revocation->by}});
    }
    return object;
}

QJsonObject json(const pki::Certificate &certificate) {
    const auto key = certificate.publicKey();
    return {{u"subject"_s, certificate.subject().text()},
            {u"issuer"_s, certificate.issuer().text()},
            {u"serial"_s, certificate.serialHex()},
            {u"notBefore"_s, iso8601(certificate.notBefore())},
            {u"notAfter"_s, iso8601(certificate.notAfter())},
            {u"key"_s, key ? QJsonValue(key->spec().text()) : QJsonValue()},
            {u"sha256"_s, pki::fingerprintText(certificate.sha256())},
            {u"sha1"_s, pki::fingerprintText(pki::digest(pki::Digest::Sha1, certificate.der()))},
            {u"md5"_s, pki::fingerprintText(pki::digest(pki::Digest::Md5, certificate.der()))},
            {u"pem"_s, QString::fromLatin1(certificate.pem())}};
}

QJsonObject json(const CrlRecord &crl) {
    return {{u"authority"_s, crl.authority},
            {u"number"_s, crl.number},
            {u"thisUpdate"_s, iso8601(crl.thisUpdate)},
            {u"nextUpdate"_s, iso8601(crl.nextUpdate)},
            {u"entries"_s, crl.entries}};
}

}  // namespace scepter::app
