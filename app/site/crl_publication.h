// Signs and records the next revocation list of an authority.
#pragma once

#include "app/site/site.h"
#include "base/result.h"
#include "records/certificate_record.h"

namespace scepter::app {

/// With the numbers of days that the site is set to. Goes on with the next number when a serving process was quicker.
Result<CrlRecord> publishCrl(const Site &site, const authority::Authorities::Member &authority);

}  // namespace scepter::app
