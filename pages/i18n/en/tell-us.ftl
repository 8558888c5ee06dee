tell-us-kind-contact = Address or phone
tell-us-kind-hours = Opening hours
tell-us-kind-gone = No longer exists
tell-us-kind-missing = Missing from the Guide
tell-us-kind-other = Something else
tell-us-title = What is wrong?
tell-us-about = Your feedback goes to the editorial team. They check it and change the entry if a source confirms it. You will not get a reply: we do not ask who you are. Please do not write anything about yourself or other people.
tell-us-no-kind = Please choose what it is about.
tell-us-too-short = Please say in a few words what is wrong or what it should say.
tell-us-too-many-links = { $count ->
    [one] Please give no more than 1 web address.
   *[other] Please give no more than { $count } web addresses.
}
tell-us-not-kept = Your feedback could not be saved just now.
tell-us-other-ways = You can reach us here: { $ways }.
tell-us-thanks = Thank you! Your feedback has the number { $number }.
tell-us-what-next = The editorial team will see it at their next review. Until then the entry stays as it is. If it is urgent, please call: { $phone }.
tell-us-back = Back to the Guide
