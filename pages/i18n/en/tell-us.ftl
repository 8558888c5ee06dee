tell-us-kind-contact = Address or phone
tell-us-kind-hours = Opening hours
tell-us-kind-gone = No longer exists
tell-us-kind-missing = Missing from the Guide
tell-us-kind-other = Something else
