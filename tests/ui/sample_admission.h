// A small site with everything that admission knows: wildcards, demands, strangers, challenges of profiles, alarms.
#pragma once

namespace scepter::ui {

class FakeSite;

/// The stranger is printer-4.office.example, and switch-9.office.example was refused for its address.
void addAdmissionSamples(FakeSite &site);

}  // namespace scepter::ui
