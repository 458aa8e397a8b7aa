#include "client/server_offer.h"

#include <QByteArrayList>

namespace scepter::client {

ServerOffer ServerOffer::fromCapabilities(QByteArrayView text) {
    QByteArrayList keywords = text.toByteArray().toLower().split('\n');
    for (QByteArray &keyword : keywords) keyword = keyword.trimmed();
    const auto offers = [&keywords](const char *keyword) { return keywords.contains(keyword); };

    const bool isStandard = offers("scepstandard");  // implies AES, SHA-256 and POST
    ServerOffer offer;
    if (isStandard || offers("aes")) offer.m_cipher = pki::Cipher::Aes128Cbc;
    if (offers("sha-512"))
        offer.m_digest = pki::Digest::Sha512;
    else if (offers("sha-384"))
        offer.m_digest = pki::Digest::Sha384;
    else if (isStandard || offers("sha-256"))
        offer.m_digest = pki::Digest::Sha256;
    offer.m_takesPost = isStandard || offers("postpkioperation");
    offer.m_takesRenewal = offers("renewal");
    return offer;
}

}  // namespace scepter::client
