// Where the page of NDES and its SCEP endpoint are reached, as they are typed into a program.
#pragma once

#include "ui/control/site_control.h"

namespace scepter::ui {

struct NdesUrls {
    QString page;  ///< "https://ca.example:8443/certsrv/mscep_admin/", with "?fqdn=NAME" where one has to be stated
    QString scep;  ///< ".../certsrv/mscep/mscep.dll"
    bool isSecure = false;  ///< the page is reached over HTTPS
};

/// By the settings that are in force. HTTPS where the site has it: the page asks for a password.
NdesUrls ndesUrls(SiteControl &site);

}  // namespace scepter::ui
