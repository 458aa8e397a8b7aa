// What is known of one request for a certificate: read from the message once, and from the ledger as often as somebody
// else was first.
#pragma once

#include "admission/resend.h"
#include "endpoints/challenge_evidence.h"
#include "endpoints/known_signers.h"
#include "endpoints/opened_request.h"
#include "ledger/responder_ledger.h"

namespace scepter::endpoints {

class RequestCase {
public:
    /// Where and how the request was made.
    struct Origin {
        const scep::Header &header;  ///< outlives the case
        Claim claim;
        QString endpoint;  ///< name of the profile; empty for /scep itself
        QString peer;      ///< of whoever asks now, as in `http::Request`
        admission::Passwords passwords = admission::Passwords::Enforced;
    };
    /// All but the origin's values outlives it.
    RequestCase(const ResponderParts &parts, const Entrances &entrances, const KnownSigners &signers,
                const Origin &origin, const OpenedRequest &opened);

    const admission::Case &facts() const { return m_facts; }
    const OpenedRequest &opened() const { return m_opened; }
    const Claim &claim() const { return m_query.claim; }
    const QString &endpoint() const { return m_facts.endpoint; }
    const authority::Authorities::Member &authority() const { return *m_opened.envelope.authority; }
    admission::Asking asking() const { return admission::askingOf(m_opened.request, m_query.claim, m_signerDigest); }

    /// This very request was approved; what counts is when it was asked for.
    void approve(const PendingRequest &approved);
    /// Of all but the challenge. Only with a name in the request. Chooses the registration.
    Result<Evidence> read();
    /// Spends a slow hash where the decision hangs on it.
    Result<void> weighChallenge(const Evidence &evidence, Guesser &guesser);
    /// Of the registration and its profile; none without them.
    WeakAlgorithms allowedWeak() const;
    /// Whether what was issued for this claim before may be given again: to the same signer, unless it now comes in a
    /// form that would not be admitted.
    bool mayHaveAgain(const Evidence &evidence) const;

private:
    const ResponderParts &m_parts;
    const KnownSigners &m_signers;
    const scep::Header &m_header;
    const OpenedRequest &m_opened;
    const Candidate *choose(const Evidence &evidence) const;
    Result<void> readStrangersRules(const Evidence &evidence);
    Result<SignerPolicy> signerPolicy() const;
    Result<void> readSigner();

    const QByteArray m_signerDigest;
    EvidenceQuery m_query;
    admission::Case m_facts;
};

}  // namespace scepter::endpoints
