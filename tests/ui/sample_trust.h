// Who else admits devices: a trust list with an entry in each state, two profiles, and NDES in use.
#pragma once

namespace scepter::ui {

class FakeSite;

void addTrustSamples(FakeSite &site);
/// Switched on, with accounts in each state and unused passwords.
void addNdesSamples(FakeSite &site);

}  // namespace scepter::ui
