// Text is UTF-8 everywhere; a bare environment (a service, a container) may not say so.
#pragma once

namespace scepter::app {

/// Before the application object is made, which would otherwise complain on standard error.
void useUtf8Locale();

}  // namespace scepter::app
