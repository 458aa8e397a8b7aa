// OpenSSL's implementations of our algorithms, each fetched once. Private to this room.
#pragma once

#include "pki/algorithms.h"
#include "pki/openssl_handles.h"

namespace scepter::pki {

/// Null where this machine's OpenSSL does not offer it (MD5 under a FIPS policy).
const EVP_MD *md(Digest digest);
/// Null where this machine's OpenSSL does not offer it: single DES needs its legacy provider.
const EVP_CIPHER *cipher(Cipher cipher);
/// Octets of a key and of an initialisation vector.
int keyLength(Cipher cipher);
int blockLength(Cipher cipher);
/// Sets the padding of an RSA encryption or decryption that was initialised.
bool setTransport(EVP_PKEY_CTX *context, KeyTransport transport);

}  // namespace scepter::pki
