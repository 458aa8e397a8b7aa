// Counts the costly things that OpenSSL is asked to do, so that the work that one request buys can be bounded without
// measuring time. The linker puts the counters in front of OpenSSL's own functions (`--wrap`).
#pragma once

namespace scepter::tests {

struct KeyOperations {
    int decryptions = 0;  ///< with a private key
    int signatures = 0;
    int verifications = 0;
    int derivations = 0;  ///< slow hashes of passwords

    static KeyOperations &now();
    static void startAgain() { now() = {}; }
};

}  // namespace scepter::tests
