// Adds trusted signers, and refuses those that would trust nobody or more than is meant.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "app/site/site.h"
#include "base/result.h"
#include "pki/certificate.h"
#include "records/trusted_signer.h"

namespace scepter::app {

/// What a person means with a certificate.
enum class Pinning {
    None,       ///< a CA: whatever it issued
    Signer,     ///< this very certificate, which is none of a CA
    Authority,  ///< likewise, although it is a CA's
};

/// The one certificate of a file. Malformed for none, for several, for what cannot be read.
Result<pki::Certificate> oneCertificate(QByteArrayView fileContent);

/// For one thread, as the ledger that it writes to.
class SignerDesk {
public:
    SignerDesk(const Site &site, AdministratorLedger &ledger) : m_site(site), m_ledger(ledger) {}

    /// `signer` states what else is wanted of it. Refused for a certificate that its pinning does not fit, for one that
    /// could never be accepted (ended, a weak key), for a CA of this site.
    Result<TrustedSigner> add(TrustedSigner signer, const pki::Certificate &certificate, Pinning pinning);
    Result<void> change(TrustedSigner signer);
    /// NotFound, naming those that there are.
    Result<TrustedSigner> find(const QString &name);

private:
    /// Fields in their canonical form. NotFound for a profile that does not exist.
    Result<TrustedSigner> checked(TrustedSigner signer);

    const Site &m_site;
    AdministratorLedger &m_ledger;
};

}  // namespace scepter::app
