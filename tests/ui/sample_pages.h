// What the lists and the details show besides the office's month: refusals with their ladders, revocations, challenges,
// long names.
#pragma once

namespace scepter::ui {

class FakeSite;

/// Over a site that `fillWithSamples` has filled.
void addPageSamples(FakeSite &site);

}  // namespace scepter::ui
