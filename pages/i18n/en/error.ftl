error-sorry = Something went wrong here. Please reload the page.
error-again = If it happens again, please tell the office that runs this Guide.
