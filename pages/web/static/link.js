/*
 * The token of a personal link stands behind the # of the address: browsers send that part to no
 * server, so neither a log nor a scanner's request can have it. It leaves the address before
 * anything is drawn, and is kept in this module's memory alone.
 */

let token = "";

function take() {
  if (!location.hash) return;
  token = location.hash.slice(1);
  history.replaceState(history.state, "", location.pathname + location.search);
}

take();

/** Hand the token to the screen; a link opened in the same tab takes its place. */
export default function render({ setStateValue }) {
  const tell = () => {
    take();
    setStateValue("token", token);
  };
  tell();
  addEventListener("hashchange", tell);
  return () => removeEventListener("hashchange", tell);
}
