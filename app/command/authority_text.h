// An authority as text and as JSON, with the fingerprints that devices ask a person to compare.
#pragma once

#include <QJsonObject>

#include "app/site/site_authority.h"

namespace scepter::app {

class Console;

void printAuthorityCertificate(Console &console, const pki::Certificate &certificate);
/// Both of its certificates, and how its keys are kept.
void printAuthority(Console &console, const SiteAuthority &authority);
QJsonObject json(const SiteAuthority &authority);

}  // namespace scepter::app
