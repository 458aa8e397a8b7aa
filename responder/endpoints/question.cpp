#include "endpoints/question.h"

#include "endpoints/candidate.h"

#include "admission/weak_use.h"

namespace scepter::endpoints {

using namespace Qt::StringLiterals;

std::variant<Question, http::Response> readQuestion(const Received &received, const Entrances &entrances, Instant now) {
    Attempt &attempt = received.attempt;
    auto opened = openEnvelope(received, entrances);
    if (!opened) return attempt.refused(received.header(), opened.fault().kind, opened.fault().sentence);
    auto asked = scep::readIssuerAndSerial(opened->content.bytes());
    if (!asked) {
        attempt.trace().fail(Check::RequestSignature, asked.fault().sentence, {}, u"an IssuerAndSerialNumber"_s);
        return attempt.refused(received.header(), unopened().kind, unopened().sentence);
    }
    if (const auto refusal = checkEnvelopeForm(received, *opened, now))
        return attempt.refused(received.header(), *refusal);
    return Question{*std::move(opened), *std::move(asked)};
}

Result<std::optional<CertificateRecord>> holderOf(const ResponderParts &parts, const pki::Certificate &signer) {
    using Found = std::optional<CertificateRecord>;
    if (!parts.authorities->issuerOf(signer)) return Found();
    const auto issued = parts.ledger->issuedCertificate(signer.serialHex());
    if (!issued) return issued.fault();
    return *issued ? Found((*issued)->record) : Found();
}

std::optional<http::Response> checkQuestionAlgorithms(const ResponderParts &parts, const Received &received,
                                                      const Question &question,
                                                      const std::optional<CertificateRecord> &holder) {
    Attempt &attempt = received.attempt;
    std::optional<Registration> registration;
    Profile profile = received.entrance.profile;
    if (holder && !holder->fqdn.isEmpty()) {
        attempt.transaction().fqdn = holder->fqdn;
        auto evidence =
            parts.ledger->evidence({.claim = {}, .fqdn = holder->fqdn, .dynamicDigest = {}, .signerSerial = {}});
        if (!evidence) return attempt.faulted(received.header(), Check::Registration, evidence.fault());
        if (const Candidate *device = candidateOf(*evidence, holder->registrationId.value_or(0))) {
            registration = device->registration;
            profile = device->profile;
            attempt.transaction().registrationId = registration->id;
        }
    }
    const admission::AlgorithmPolicy policy{profile, registration ? &*registration : nullptr, parts.clock->now()};
    const admission::UsedAlgorithms used{.message = received.header().digest, .envelope = question.envelope.cipher};
    attempt.allowWeak(admission::allowedWeak(policy));
    attempt.transaction().weak = admission::weakAmong(used);
    const auto refusal = admission::checkWeakUse(used, policy, attempt.trace());
    if (!refusal) return std::nullopt;
    return attempt.refused(received.header(), *refusal);
}

http::Response refuseQuestion(const Received &received, Check check, const QString &sentence, const QString &expected) {
    received.attempt.trace().fail(check, sentence, {}, expected);
    return received.attempt.refused(received.header(), FaultKind::NotFound,
                                    u"There is nothing of this issuer and serial number for the signer."_s);
}

QString serialHex(QByteArrayView serial) {
    if (serial.size() > 1 && serial.front() == '\0') serial = serial.sliced(1);
    return QString::fromLatin1(serial.toByteArray().toHex().toUpper());
}

}  // namespace scepter::endpoints
