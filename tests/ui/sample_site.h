// An office as the pictures show it: devices, requests and certificates of the last month, in a fake site.
#pragma once

namespace scepter::ui {

class FakeSite;

void fillWithSamples(FakeSite &site);

}  // namespace scepter::ui
