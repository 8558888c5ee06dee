"""The committees of a district: profiles, where they exist, who is responsible for a place."""
