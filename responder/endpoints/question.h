// What GetCert and GetCRL have in common: a question that names a certificate, from somebody who may be known.
#pragma once

#include "endpoints/opened_envelope.h"
#include "scep/queries.h"

namespace scepter::endpoints {

struct Question {
    OpenedEnvelope envelope;
    scep::IssuerAndSerial asked;
};

/// Opened and read, with a rung for each step; otherwise the answer that ends the attempt.
std::variant<Question, http::Response> readQuestion(const Received &received, const Entrances &entrances, Instant now);

/// What the ledger knows of the signer's certificate: nothing for strangers.
Result<std::optional<CertificateRecord>> holderOf(const ResponderParts &parts, const pki::Certificate &signer);
/// Digest and cipher of the question, against what the holder is allowed, or a stranger at this endpoint. The answer
/// that ends the attempt when they are not.
std::optional<http::Response> checkQuestionAlgorithms(const ResponderParts &parts, const Received &received,
                                                      const Question &question,
                                                      const std::optional<CertificateRecord> &holder);

/// The one text for whatever is not given.
http::Response refuseQuestion(const Received &received, Check check, const QString &sentence, const QString &expected);

/// Upper-case hex of the octets of an INTEGER, as serial numbers are kept.
QString serialHex(QByteArrayView serial);

}  // namespace scepter::endpoints
