// Who asks for the NDES page: the account behind the credentials of a request, or why there is none.
#pragma once

#include <variant>

#include "endpoints/attempt.h"
#include "records/ndes_account.h"

namespace scepter::endpoints {

/// The account, with a rung for it; otherwise 401 with the challenge for HTTP Basic, recorded. A wrong password takes
/// as long as a right one, whether there is such an account or not; it is counted, and its answer held back. Locked
/// accounts sign in with no password.
std::variant<NdesAccount, http::Response> signIn(const ResponderParts &parts, Attempt &attempt,
                                                 const http::Request &request);

}  // namespace scepter::endpoints
