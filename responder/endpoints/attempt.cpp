#include "endpoints/attempt.h"

#include "admission/weak_use.h"
#include "verdict.h"

namespace scepter::endpoints {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestMessage = 64 * 1024;
constexpr qsizetype longestFirstBytes = 256;
constexpr qsizetype longestRequestLine = 200;

void write(const ResponderParts &parts, const Transaction &transaction, std::optional<qint64> polled = {}) {
    const auto number = parts.ledger->recordTransaction(transaction, polled);
    // The client is answered all the same: nothing was issued, so nothing is lost but the trace.
    if (number && parts.recorded) parts.recorded(*number);
}

QByteArray firstBytes(const http::Request &request) {
    return request.body.isEmpty() ? request.target.left(longestFirstBytes) : request.body.left(longestFirstBytes);
}

}  // namespace

Attempt::Attempt(const ResponderParts &parts, const http::Request &request)
    : m_parts(parts), m_answering(&parts.authorities->first().authority) {
    m_transaction.at = parts.clock->now();
    m_transaction.peer = request.peer;
    m_transaction.operation = requestLine(request);
    m_transaction.message = firstBytes(request);
    trace().pass(Check::Connection, u"The client connected."_s, request.peer);
}

void Attempt::keepMessage(QByteArrayView message) {
    m_transaction.message = message.first(std::min(message.size(), longestMessage)).toByteArray();
}

scep::ReplySigner Attempt::signer() const {
    const pki::Opener &responder = m_answering->responder();
    return {responder.certificate, responder.key};
}

http::Response Attempt::notScep(int status, Rejected rejected) {
    m_transaction.result = TransactionResult::NotScep;
    m_transaction.httpStatus = status;
    m_transaction.reason = rejected.sentence;
    auto response = textAnswer(status, rejected.sentence);
    response.outcome = http::Response::Outcome::Refused;
    trace().fail(rejected.check, std::move(rejected.sentence), std::move(rejected.seen), std::move(rejected.expected));
    record();
    return response;
}

http::Response Attempt::faulted(Check check, const Fault &fault) {
    m_transaction.result = TransactionResult::Faulted;
    m_transaction.httpStatus = httpStatus(FaultKind::Unavailable);
    m_transaction.reason = fault.sentence;
    trace().fail(check, fault.sentence);
    record();
    return textAnswer(m_transaction.httpStatus, u"The responder cannot do this now. Try again later."_s);
}

http::Response Attempt::given(const QString &reason) {
    m_transaction.result = TransactionResult::Answered;
    m_transaction.httpStatus = 200;
    m_transaction.reason = reason;
    trace().pass(Check::Reply, u"Answered."_s);
    record();
    return {};
}

http::Response Attempt::refused(const scep::Header &header, FaultKind kind, const QString &toDevice) {
    m_transaction.result = TransactionResult::Refused;
    auto response = failure(header, kind, toDevice);
    response.outcome = http::Response::Outcome::Refused;
    return response;
}

http::Response Attempt::faulted(const scep::Header &header, Check check, const Fault &fault) {
    m_transaction.result = TransactionResult::Faulted;
    trace().fail(check, fault.sentence);
    return failure(header, fault.kind, u"The responder cannot do this now; nothing was issued. Try again later."_s);
}

http::Response Attempt::pending(const scep::Header &header, const QString &reason) {
    auto body = scep::sealPending(answeredInKind(header), signer());
    if (!body) return cannotSign(body.fault());
    m_transaction.result = TransactionResult::Pending;
    m_transaction.httpStatus = 200;
    m_transaction.reason = reason;
    trace().pass(Check::Reply, u"Answered with PENDING."_s);
    record();
    return pkiMessageAnswer(*std::move(body));
}

http::Response Attempt::repeated(QByteArray body, const CertificateRecord &issued) {
    m_transaction.result = TransactionResult::Issued;
    m_transaction.httpStatus = 200;
    m_transaction.certificateSerial = issued.serial;
    m_transaction.registrationId = issued.registrationId;
    m_transaction.reason =
        u"The same request came again: certificate %1 was given once more, and nothing was spent."_s.arg(issued.serial);
    trace().pass(Check::Certificate, m_transaction.reason, issued.names);
    trace().pass(Check::Reply, u"Answered with SUCCESS, sealed to the signer of the request."_s);
    record();
    return pkiMessageAnswer(std::move(body));
}

http::Response Attempt::answered(QByteArray body, const QString &reason) {
    m_transaction.result = TransactionResult::Answered;
    m_transaction.httpStatus = 200;
    m_transaction.reason = reason;
    trace().pass(Check::Reply, u"Answered with SUCCESS, sealed to the signer of the question."_s);
    record();
    return pkiMessageAnswer(std::move(body));
}

http::Response Attempt::failure(const scep::Header &header, FaultKind kind, const QString &toDevice) {
    const scep::FailInfo failInfo = scepter::failInfo(kind);
    if (const Rung *failed = trace().failed()) m_transaction.reason = failed->sentence;
    auto sealed = scep::sealFailure(answeredInKind(header), failInfo, toDevice, signer());
    if (!sealed) return cannotSign(sealed.fault());
    m_transaction.failInfo = scep::name(failInfo);
    m_transaction.httpStatus = 200;
    trace().pass(Check::Reply, u"Answered with FAILURE %1."_s.arg(m_transaction.failInfo), toDevice);
    record();
    return pkiMessageAnswer(*std::move(sealed));
}

scep::Header Attempt::answeredInKind(const scep::Header &header) const {
    scep::Header answered = header;
    if (admission::weakAmong({.message = header.digest}) & ~m_allowedWeak) answered.digest = pki::Digest::Sha256;
    return answered;
}

http::Response Attempt::cannotSign(const Fault &fault) {
    m_transaction.result = TransactionResult::Faulted;
    m_transaction.httpStatus = httpStatus(FaultKind::Internal);
    m_transaction.reason = u"The answer could not be signed: %1"_s.arg(fault.sentence);
    record();
    return textAnswer(m_transaction.httpStatus, u"The responder failed. Try again later."_s);
}

void Attempt::record() {
    write(m_parts, m_transaction, m_polled);
}

http::Response pkiMessageAnswer(QByteArray body) {
    // By GET the request is in the URL: a cache on the way must not answer the next attempt with this one's answer.
    return {200, "application/x-pki-message", std::move(body), {{"Cache-Control", "no-store"}}};
}

http::Response textAnswer(int status, const QString &sentence) {
    return {status, "text/plain; charset=utf-8", sentence.toUtf8() + '\n', {}};
}

QString requestLine(const http::Request &request) {
    const qsizetype query = request.target.indexOf('?');
    QByteArray line = request.method + ' ' + (query < 0 ? request.target : request.target.left(query));
    line.truncate(longestRequestLine);
    for (char &octet : line) {
        if (octet < ' ' || octet == 0x7f) octet = '?';
    }
    return QString::fromLatin1(line);
}

void recordRejection(const ResponderParts &parts, const http::Rejection &rejection) {
    Transaction transaction;
    transaction.at = parts.clock->now();
    transaction.peer = rejection.peer;
    transaction.operation = u"no HTTP request"_s;
    transaction.result = TransactionResult::NotScep;
    transaction.httpStatus = rejection.status;
    transaction.reason = rejection.sentence;
    transaction.message = rejection.firstBytes.left(longestFirstBytes);
    if (rejection.status == 0) {
        // Nothing could be answered: it did not even speak HTTP, or left.
        transaction.trace.fail(Check::Connection, rejection.sentence);
    } else {
        transaction.trace.pass(Check::Connection, u"The client connected."_s, rejection.peer);
        transaction.trace.fail(Check::Http, rejection.sentence, u"answered with HTTP %1"_s.arg(rejection.status));
    }
    write(parts, transaction);
}

}  // namespace scepter::endpoints
