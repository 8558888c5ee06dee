network-title = How far is it to the nearest centre?
network-intro = Neighbouring family centres can work together where distances are short. { $estimate }
network-vague = { $count ->
    [one] The exact location of 1 centre is not confirmed: distances are measured from the main town of its municipality.
   *[other] The exact location of { $count } centres is not confirmed: distances are measured from the main town of their municipality.
}
network-centre = Centre
network-nearest = Nearest centre
network-straight = Straight line
network-by-car = By car (estimated)
network-all = Driving times between all centres, in minutes (estimated)
network-same-town = in the same town, address unknown
