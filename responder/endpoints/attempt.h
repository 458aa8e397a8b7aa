// One attempt of a client: its transaction while it grows, and the answers that end it. Whatever ends an attempt
// records it.
#pragma once

#include <optional>

#include "admission/decision.h"
#include "base/fault.h"
#include "http/message.h"
#include "records/certificate_record.h"
#include "records/transaction.h"
#include "responder.h"
#include "scep/cert_rep.h"
#include "scep/pki_message.h"

namespace scepter::endpoints {

/// What the failed rung says of something that never became a SCEP message.
struct Rejected {
    Check check = Check::Http;
    QString sentence;
    QString seen = {};
    QString expected = {};
};

class Attempt {
public:
    /// Passes the rung of the connection. Both outlive the attempt. Answers are signed by the first authority until
    /// `answerAs` says who was addressed.
    Attempt(const ResponderParts &parts, const http::Request &request);

    Transaction &transaction() { return m_transaction; }
    Trace &trace() { return m_transaction.trace; }
    /// Keeps what was received, cut at 64 KiB.
    void keepMessage(QByteArrayView message);
    void answerAs(const authority::Authority &authority) { m_answering = &authority; }
    scep::ReplySigner signer() const;
    /// The weak algorithms that the sender may use: a refusal is signed with SHA-1 or MD5 for nobody else.
    void allowWeak(WeakAlgorithms allowed) { m_allowedWeak = allowed; }
    /// How long the answer is held back, because of what was guessed before.
    void holdBack(std::chrono::milliseconds delay) { m_delay = std::max(m_delay, delay); }
    std::chrono::milliseconds delay() const { return m_delay; }
    /// The pending request that was asked about.
    void notePoll(qint64 pendingRequest) { m_polled = pendingRequest; }

    /// text/plain, for what never became a SCEP message.
    http::Response notScep(int status, Rejected rejected);
    /// Likewise, because of what went wrong here.
    http::Response faulted(Check check, const Fault &fault);
    /// What was asked for is no SCEP and was given; the body is the caller's.
    http::Response given(const QString &reason);
    /// A signed FAILURE, because a rule said no. The failed rung is in the trace; `toDevice` says less than it does.
    http::Response refused(const scep::Header &header, FaultKind kind, const QString &toDevice);
    http::Response refused(const scep::Header &header, const admission::Refuse &refusal) {
        m_transaction.alarm = refusal.alarm;
        return refused(header, refusal.kind, refusal.toDevice);
    }
    /// A signed FAILURE, because of a failure of our own: the client may come back.
    http::Response faulted(const scep::Header &header, Check check, const Fault &fault);
    /// PENDING once more. The rung of the approval is in the trace.
    http::Response pending(const scep::Header &header, const QString &reason);
    /// The certificate that was issued before, once more; recorded as a transaction that says so.
    http::Response repeated(QByteArray body, const CertificateRecord &issued);
    /// SUCCESS without a certificate of its own: what GetCert and GetCRL ask for.
    http::Response answered(QByteArray body, const QString &reason);

private:
    http::Response failure(const scep::Header &header, FaultKind kind, const QString &toDevice);
    /// In kind, where the sender may use what it used.
    scep::Header answeredInKind(const scep::Header &header) const;
    http::Response cannotSign(const Fault &fault);
    void record();

    const ResponderParts &m_parts;
    const authority::Authority *m_answering;
    WeakAlgorithms m_allowedWeak;
    std::optional<qint64> m_polled;
    std::chrono::milliseconds m_delay{0};
    Transaction m_transaction;
};

/// A signed message, for all three values of pkiStatus. RFC 8894, section 4.3.
http::Response pkiMessageAnswer(QByteArray body);
http::Response textAnswer(int status, const QString &sentence);
/// Method and target without its query, fit to be shown.
QString requestLine(const http::Request &request);
/// A transaction for what reached the port and never became HTTP.
void recordRejection(const ResponderParts &parts, const http::Rejection &rejection);

}  // namespace scepter::endpoints
