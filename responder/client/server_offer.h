// What a server says it can do, and what a client makes of it. RFC 8894, section 3.5.2.
#pragma once

#include "pki/algorithms.h"

#include <QByteArray>

namespace scepter::client {

/// Read from the answer to GetCACaps. A server that says nothing is taken to be old: triple DES, SHA-1 and GET.
class ServerOffer {
public:
    static ServerOffer fromCapabilities(QByteArrayView text);

    /// The strongest of each kind that is offered.
    pki::Cipher cipher() const { return m_cipher; }
    pki::Digest digest() const { return m_digest; }
    bool takesPost() const { return m_takesPost; }
    bool takesRenewal() const { return m_takesRenewal; }

private:
    pki::Cipher m_cipher = pki::Cipher::TripleDesCbc;
    pki::Digest m_digest = pki::Digest::Sha1;
    bool m_takesPost = false;
    bool m_takesRenewal = false;
};

}  // namespace scepter::client
