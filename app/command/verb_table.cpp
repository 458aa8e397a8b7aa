#include "app/command/verb_table.h"

namespace scepter::app {

std::span<const Verb> allVerbs() {
    static const std::vector<Verb> verbs = [] {
        std::vector<Verb> all;
        for (const auto &some :
             {initVerbs(),     serveVerbs(),        demoVerbs(),        statusVerbs(),     deviceRegistrationVerbs(),
              deviceVerbs(),   deviceFileVerbs(),   deviceSheetVerbs(), challengeVerbs(),  requestVerbs(),
              decisionVerbs(), whyVerbs(),          certificateVerbs(), revocationVerbs(), crlVerbs(),
              caVerbs(),       newAuthorityVerbs(), profileVerbs(),     signerVerbs(),     ndesAccountVerbs(),
              settingVerbs(),  auditVerbs(),
              decodeVerbs(),   enrollVerbs(),       doctorVerbs()}) {
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }();
    return verbs;
}

}  // namespace scepter::app
