#include "scep/capabilities.h"

#include <QByteArrayList>

namespace scepter::scep {

QByteArray capabilities(const Offer &offer) {
    // Beside SCEPStandard, for clients that are older than it: what it implies. RFC 8894, section 3.5.2.
    QByteArrayList keywords{"AES"};
    if (offer.tripleDes) keywords << "DES3";
    if (offer.nextCa) keywords << "GetNextCACert";
    if (offer.renewal) keywords << "Renewal";
    if (offer.sha1) keywords << "SHA-1";
    keywords << "SHA-256"
             << "SHA-384"
             << "SHA-512"
             << "POSTPKIOperation"
             << "SCEPStandard";
    // No line feed at the end: strongSwan 5.9.8 takes an empty line for every keyword at once.
    return keywords.join('\n');
}

}  // namespace scepter::scep
